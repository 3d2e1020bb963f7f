import { GovernmentAnswerMark, Opener } from '../components/index.js';
import { t } from '../strings/t.js';
import { AnswerForm } from './answer-form.js';
import { GovernmentAnswers } from './government-answers.js';
import classes from './recommendations.module.css';
import type { RecommendationRecord } from './recommendations-page.js';

/** The parts of a recommendation, each with what government answered to it. */
export function Parts(props: {
  readonly recommendation: RecommendationRecord;
  readonly onAnswered: (sentence: string) => void;
}) {
  const { recommendation, onAnswered } = props;
  const { parts, responses, mayDo } = recommendation;
  if (parts.length === 0) return null;
  return (
    <>
      <h3 className={classes.part}>{t('recommendations.parts')}</h3>
      <ol className={classes.parts}>
        {parts.map((part) => {
          const own = responses.filter((each) => each.part?.id === part.id);
          const holds = responses.findLast((each) => !each.part || each.part.id === part.id);
          const label = t('recommendations.answerPart', { n: part.ordinal });
          return (
            <li key={part.id}>
              <h4 className={classes.partTitle}>{part.title}</h4>
              <p className={classes.text}>{part.text}</p>
              {own.length > 0 && <GovernmentAnswers responses={own} />}
              {holds === undefined && <p className={classes.meta}>{t('recommendations.partNoAnswer')}</p>}
              {holds && !holds.part && (
                <p className={classes.meta}>
                  {t('recommendations.partByWhole')} <GovernmentAnswerMark answer={holds.answer} />
                </p>
              )}
              {mayDo.includes('recommendation.answer') && (
                <Opener small label={label} name={`${label}: ${part.title}`}>
                  {(close) => (
                    <AnswerForm
                      recommendation={recommendation}
                      part={part}
                      onDone={(sentence) => {
                        close();
                        onAnswered(sentence);
                      }}
                    />
                  )}
                </Opener>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
