import { dayText, HashText, speakerName } from '../components/index.js';
import { useSpeaker } from '../graphql/speaker.js';
import { t } from '../strings/t.js';
import type { AnswerEntry } from './answer-problems.js';
import classes from './recommendations.module.css';
import type { RecommendationRecord } from './recommendations-page.js';

/** What answering records: who, for whom, to which recommendation on which words, what. */
export function AnswerRecords(props: {
  readonly recommendation: RecommendationRecord;
  readonly entry: AnswerEntry;
  readonly slug: string;
}) {
  const { recommendation, entry } = props;
  const speaker = speakerName(useSpeaker(props.slug, ['SPONSOR']));
  const { version } = recommendation;
  if (!entry.answer) return null;
  const said = { speaker, title: recommendation.title, answer: t(`words.government_${entry.answer}`) };
  return (
    <>
      <p>
        {entry.answer === 'DEFERRED' && entry.deferredTo
          ? t('recommendations.answerRecordsDeferred', { ...said, date: dayText(entry.deferredTo) })
          : t('recommendations.answerRecords', said)}
      </p>
      <p className={classes.text}>{entry.statement}</p>
      {entry.statementUrl && <p>{entry.statementUrl}</p>}
      <p>
        {t('recommendations.onVersion', { number: version.number, title: version.title })}{' '}
        <HashText value={version.sha256} copy={false} />
      </p>
    </>
  );
}
