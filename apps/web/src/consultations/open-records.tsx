import { clockText, dayText, instantOf, speakerName } from '../components/index.js';
import type { RoundKind } from '../graphql/generated/graphql.js';
import type { Speaker } from '../graphql/speaker.js';
import { t } from '../strings/t.js';
import classes from './consultations.module.css';

/** Exactly what opening a consultation records. */
export function OpenRecords(props: {
  readonly speaker: Speaker;
  readonly version: { readonly number: number; readonly title: string; readonly sha256: string };
  readonly kind: RoundKind;
  readonly typed: {
    readonly title: string;
    readonly introduction: string;
    readonly closes: string;
    readonly questions: readonly string[];
  };
}) {
  const { speaker, version, kind, typed } = props;
  const closes = instantOf(typed.closes);
  if (closes === undefined) return null;
  return (
    <div className={classes.records}>
      <p>
        {t('consultations.openRecords', {
          person: speakerName(speaker),
          title: typed.title.trim(),
          version: t('consultations.openRecordsVersion', {
            number: version.number,
            title: version.title,
            hash: version.sha256,
          }),
          kind: t(`words.roundKind_${kind}`).toLowerCase(),
          closes: `${dayText(closes)}, ${clockText(closes)}`,
        })}
      </p>
      <p>{t('consultations.openRecordsIntroduction', { introduction: typed.introduction.trim() })}</p>
      <ol className={classes.plain}>
        {typed.questions.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question has no identity but its place
          <li key={index}>{t('consultations.openRecordsQuestion', { n: index + 1, text: text.trim() })}</li>
        ))}
      </ol>
    </div>
  );
}
