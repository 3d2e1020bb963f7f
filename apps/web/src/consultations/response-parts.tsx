import type { ReactNode } from 'react';
import { DateText, DispositionMark, PersonName } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './consultations.module.css';
import type { DispositionRecord, ResponseRecord } from './types.js';

/** An answer or a comment, as a disposition can be recorded about it. */
export interface SaidPart {
  readonly id: string;
  readonly kind: 'answer' | 'comment';
  readonly place: string;
  readonly asked?: string;
  readonly text: string;
  readonly disposition: DispositionRecord | null | undefined;
}

/** Everything said in a response: answers in the order of the questions, then comments by clause. */
export function partsOf(response: ResponseRecord): readonly SaidPart[] {
  const answers = [...response.answers].sort((one, other) => one.question.ordinal - other.question.ordinal);
  return [
    ...answers.map(({ id, question, text, disposition }) => ({
      id,
      kind: 'answer' as const,
      place: t('consultations.toQuestion', { n: question.ordinal }),
      asked: question.text,
      text,
      disposition,
    })),
    ...response.comments.map(({ id, clauseNumber, text, disposition }) => ({
      id,
      kind: 'comment' as const,
      place: t('consultations.toClause', { number: clauseNumber }),
      text,
      disposition,
    })),
  ];
}

/** Each thing said with what was done about it, side by side where there is room. */
export function ResponseParts(props: {
  readonly response: ResponseRecord;
  readonly said: string;
  readonly below?: ((part: SaidPart) => ReactNode) | undefined;
}) {
  return (
    <ul className={classes.parts}>
      {partsOf(props.response).map((part) => (
        <li key={part.id} className={classes.part}>
          <div>
            <p className={classes.soft}>
              {props.said}. {part.place}
              {part.asked && <>: {part.asked}</>}
            </p>
            <p className={classes.said}>{part.text}</p>
          </div>
          <div>
            <p className={classes.soft}>{t('consultations.weDid')}</p>
            <Done disposition={part.disposition} />
            {props.below?.(part)}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Done({ disposition }: { readonly disposition: DispositionRecord | null | undefined }) {
  if (!disposition) return <p>{t('consultations.notYet')}</p>;
  return (
    <>
      <p>
        <DispositionMark outcome={disposition.outcome} />
      </p>
      <p className={classes.said}>{disposition.reasons}</p>
      <p className={classes.small}>
        {t('consultations.weDidBy')}{' '}
        <PersonName person={disposition.recordedBy} organisation={disposition.organisation} />,{' '}
        <DateText value={disposition.recordedAt} />
      </p>
      {disposition.earlier.map((earlier) => (
        <p key={earlier.id} className={classes.small}>
          {t('consultations.earlier', {
            outcome: t(`words.disposition_${earlier.outcome}`),
            reasons: earlier.reasons,
          })}
        </p>
      ))}
    </>
  );
}
