import { useState } from 'react';
import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, DoneNotice, EmptyState, HashText, Opener, Recorded } from '../components/index.js';
import { t } from '../strings/t.js';
import { AnswerForm } from './answer-form.js';
import { Dissents } from './dissents.js';
import { GovernmentAnswers } from './government-answers.js';
import classes from './recommendations.module.css';
import type { RecommendationRecord } from './recommendations-page.js';

/** One recommendation: its words, what it rests on, the dissent sent with it, and what government answered. */
export function Recommendation(props: {
  readonly recommendation: RecommendationRecord;
  readonly onAnswered: () => void;
}) {
  const { recommendation } = props;
  const [recorded, setRecorded] = useState<string>();
  const { slug } = useSpace();
  const base = `/spaces/${slug}`;
  const { version, decision } = recommendation;
  return (
    <article aria-labelledby={`title-${recommendation.id}`}>
      <h2 id={`title-${recommendation.id}`} className={classes.title}>
        {recommendation.title}
      </h2>
      <p className={classes.meta}>
        {t('recommendations.sent')} <DateText value={recommendation.sentAt} dayOnly />{' '}
        {t('recommendations.by')} {recommendation.sentBy.name}
      </p>
      <p className={classes.text}>{recommendation.text}</p>
      <p className={classes.meta}>
        {t('recommendations.fromDecision')}{' '}
        <Link to={`${base}/decisions/${decision.id}`}>{decision.question}</Link>
      </p>
      <p className={classes.meta}>
        <Link to={`${base}/versions/${version.id}`}>
          {t('recommendations.onVersion', { number: version.number, title: version.title })}
        </Link>{' '}
        <HashText value={version.sha256} short />
      </p>
      <h3 className={classes.part}>{t('recommendations.dissents')}</h3>
      <Dissents dissents={recommendation.dissents} />
      <h3 className={classes.part}>{t('recommendations.answers')}</h3>
      {recommendation.responses.length === 0 ? (
        <EmptyState title={t('recommendations.noAnswer')}>
          <p>{t('recommendations.noAnswerText')}</p>
        </EmptyState>
      ) : (
        <GovernmentAnswers responses={recommendation.responses} />
      )}
      {recorded && (
        <DoneNotice title={t('recommendations.answerDone')}>
          <p>
            <Recorded>{recorded}</Recorded>
          </p>
        </DoneNotice>
      )}
      {recommendation.mayDo.includes('recommendation.answer') && (
        <Opener label={t('recommendations.answer')}>
          {(close) => (
            <AnswerForm
              recommendation={recommendation}
              onDone={(sentence) => {
                setRecorded(sentence);
                close();
                props.onAnswered();
              }}
            />
          )}
        </Opener>
      )}
    </article>
  );
}
