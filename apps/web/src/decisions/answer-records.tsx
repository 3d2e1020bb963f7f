import { t } from '../strings/t.js';
import classes from './answer-panel.module.css';
import type { SeatSpeaker } from './seat-speaker.js';
import type { AnswerTyped } from './use-answer.js';
import { clauseNames } from './words.js';

/** Exactly what an answer records: who, for whom, what, on which words. */
export function AnswerRecords(props: {
  readonly speaker: SeatSpeaker;
  readonly version: { readonly number: number; readonly sha256: string };
  readonly typed: Pick<AnswerTyped, 'answer' | 'reasons' | 'wouldResolve'>;
  readonly clauses: readonly { readonly kind: string; readonly number: string }[];
  readonly signed: boolean;
}) {
  const { speaker, version, typed, clauses, signed } = props;
  if (!typed.answer) return null;
  const objecting = typed.answer === 'OBJECT';
  return (
    <div className={classes.records}>
      <p>
        {t('decisions.answerRecords', {
          person: speaker.person,
          answer: t(`words.answer_${typed.answer}`).toLowerCase(),
          organisation: speaker.organisation.name,
          number: version.number,
          hash: version.sha256,
        })}
      </p>
      {objecting && <p>{t('decisions.answerRecordsClauses', { clauses: clauseNames(clauses) })}</p>}
      {typed.reasons.trim() !== '' && (
        <p>{t('decisions.answerRecordsReasons', { reasons: typed.reasons.trim() })}</p>
      )}
      {objecting && <p>{t('decisions.answerRecordsResolve', { resolve: typed.wouldResolve.trim() })}</p>}
      <p>{t(signed ? 'signing.recordsSigned' : 'signing.recordsNotSigned')}</p>
    </div>
  );
}
