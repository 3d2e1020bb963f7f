import { t } from '../strings/t.js';
import classes from './consultations.module.css';
import type { ConsultationRecord, RoundRecord } from './types.js';

/** Exactly what a response records: who, on which words, and everything said. */
export function ResponseRecords(props: {
  readonly sentence: string;
  readonly said: {
    readonly answers: readonly { readonly questionId: string; readonly text: string }[];
    readonly comments: readonly { readonly clauseId: string; readonly text: string }[];
  };
  readonly consultation: ConsultationRecord;
  readonly round: RoundRecord;
}) {
  const { said, consultation, round } = props;
  const ordinalOf = new Map(round.questions.map(({ id, ordinal }) => [id, ordinal]));
  const numberOf = new Map(consultation.version.clauses.map(({ id, number }) => [id, number]));
  return (
    <div className={classes.records}>
      <p>{props.sentence}</p>
      <dl>
        {said.answers.map(({ questionId, text }) => (
          <div key={questionId}>
            <dt>{t('consultations.question', { n: ordinalOf.get(questionId) ?? '' })}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {said.comments.map(({ clauseId, text }) => (
          <div key={clauseId}>
            <dt>{t('consultations.typedClause', { number: numberOf.get(clauseId) ?? '' })}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
