import { dayText, HashText, speakerName } from '../components/index.js';
import type { GovernmentAnswer } from '../graphql/generated/graphql.js';
import { useSpeaker } from '../graphql/speaker.js';
import { t } from '../strings/t.js';
import type { AnswerEntry } from './answer-problems.js';
import classes from './recommendations.module.css';
import type { RecommendationPart, RecommendationRecord } from './recommendations-page.js';

/** What answering records: who, for whom, to which recommendation on which words, what. */
export function AnswerRecords(props: {
  readonly recommendation: RecommendationRecord;
  readonly part: RecommendationPart | undefined;
  readonly entry: AnswerEntry;
  readonly slug: string;
}) {
  const { recommendation, entry } = props;
  const speaker = speakerName(useSpeaker(props.slug, ['SPONSOR']));
  const { version } = recommendation;
  if (!entry.answer) return null;
  return (
    <>
      <p>{sentence({ ...props, answer: entry.answer, speaker })}</p>
      <p className={classes.text}>{entry.statement}</p>
      {entry.statementUrl && <p>{entry.statementUrl}</p>}
      <p>
        {t('recommendations.onVersion', { number: version.number, title: version.title })}{' '}
        <HashText value={version.sha256} copy={false} />
      </p>
    </>
  );
}

function sentence(props: {
  readonly recommendation: RecommendationRecord;
  readonly part: RecommendationPart | undefined;
  readonly entry: AnswerEntry;
  readonly answer: GovernmentAnswer;
  readonly speaker: string;
}): string {
  const { recommendation, part, entry, answer, speaker } = props;
  const said = { speaker, title: recommendation.title, answer: t(`words.government_${answer}`) };
  const date = answer === 'DEFERRED' && entry.deferredTo ? dayText(entry.deferredTo) : null;
  if (!part) {
    return date === null
      ? t('recommendations.answerRecords', said)
      : t('recommendations.answerRecordsDeferred', { ...said, date });
  }
  const ofPart = { ...said, n: part.ordinal, part: part.title };
  return date === null
    ? t('recommendations.answerRecordsPart', ofPart)
    : t('recommendations.answerRecordsPartDeferred', { ...ofPart, date });
}
