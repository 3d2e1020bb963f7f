import { useState } from 'react';
import { DoneNotice, EmptyState, Opener, Openers, Recorded } from '../components/index.js';
import { t } from '../strings/t.js';
import { Acknowledge } from './acknowledge.js';
import { AnswerForm } from './answer-form.js';
import { Dissents } from './dissents.js';
import { GovernmentAnswers } from './government-answers.js';
import { Parts } from './parts.js';
import { RecommendationFacts } from './recommendation-facts.js';
import { LateMark, RecommendationStatusMark } from './recommendation-marks.js';
import classes from './recommendations.module.css';
import type { RecommendationRecord } from './recommendations-page.js';

interface Done {
  readonly title: string;
  readonly sentence: string;
}

/** One recommendation: its words and parts, what it rests on, the dissent sent with it, and what government said. */
export function Recommendation(props: {
  readonly recommendation: RecommendationRecord;
  readonly onActed: () => void;
}) {
  const { recommendation, onActed } = props;
  const [done, setDone] = useState<Done>();
  const { id, expectedEffect, evidence, late, dueOn, mayDo, parts } = recommendation;
  const acted = (title: string) => (sentence: string) => {
    setDone({ title, sentence });
    onActed();
  };
  const answered = acted(t('recommendations.answerDone'));
  return (
    <article aria-labelledby={`title-${id}`}>
      <h2 id={`title-${id}`} className={classes.title}>
        {recommendation.title}
      </h2>
      <p className={classes.standing}>
        <RecommendationStatusMark status={recommendation.status} />
        {late && dueOn && <LateMark dueOn={dueOn} />}
      </p>
      <p className={classes.text}>{recommendation.text}</p>
      <RecommendationFacts recommendation={recommendation} />
      <Parts recommendation={recommendation} onAnswered={answered} />
      {expectedEffect && (
        <>
          <h3 className={classes.part}>{t('recommendations.effect')}</h3>
          <p className={classes.text}>{expectedEffect}</p>
        </>
      )}
      {evidence.length > 0 && (
        <>
          <h3 className={classes.part}>{t('recommendations.evidence')}</h3>
          <ul>
            {evidence.map((each) => (
              <li key={each.id}>
                {each.webAddress ? (
                  <a href={each.webAddress} rel="noreferrer">
                    {each.what}
                  </a>
                ) : (
                  each.what
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={classes.part}>{t('recommendations.dissents')}</h3>
      <Dissents recommendation={recommendation} />
      <Answers recommendation={recommendation} />
      {done && (
        <DoneNotice title={done.title}>
          <p>
            <Recorded>{done.sentence}</Recorded>
          </p>
        </DoneNotice>
      )}
      <Openers>
        {mayDo.includes('recommendation.acknowledge') && (
          <Acknowledge recommendation={recommendation} onDone={acted(t('recommendations.acknowledgeDone'))} />
        )}
        {mayDo.includes('recommendation.answer') && (
          <Opener label={t(parts.length > 0 ? 'recommendations.answerWhole' : 'recommendations.answer')}>
            {(close) => (
              <AnswerForm
                recommendation={recommendation}
                onDone={(sentence) => {
                  close();
                  answered(sentence);
                }}
              />
            )}
          </Opener>
        )}
      </Openers>
    </article>
  );
}

/** What government answered to the whole; to its parts, where nothing else is said, it is said there. */
function Answers({ recommendation }: { readonly recommendation: RecommendationRecord }) {
  const { responses, parts } = recommendation;
  const whole = responses.filter(({ part }) => !part);
  if (whole.length === 0 && responses.length > 0) return null;
  return (
    <>
      <h3 className={classes.part}>
        {t(parts.length > 0 && whole.length > 0 ? 'recommendations.answersWhole' : 'recommendations.answers')}
      </h3>
      {whole.length === 0 ? (
        <EmptyState title={t('recommendations.noAnswer')}>
          <p>{t('recommendations.noAnswerText')}</p>
        </EmptyState>
      ) : (
        <GovernmentAnswers responses={whole} />
      )}
    </>
  );
}
