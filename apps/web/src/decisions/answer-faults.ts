import type { PositionAnswer } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';

/** What is wrong with an answer as typed, by field; empty when it may be sent. */
export interface AnswerFaults {
  readonly answer?: string;
  readonly reasons?: string;
  readonly clauseIds?: string;
  readonly wouldResolve?: string;
}

/** Looks through an answer: reservations must be said; an objection names clauses, reasons and a way out. */
export function answerFaults(typed: {
  readonly answer: PositionAnswer | undefined;
  readonly reasons: string;
  readonly clauseIds: readonly string[];
  readonly wouldResolve: string;
}): AnswerFaults {
  const empty = typed.reasons.trim() === '';
  if (!typed.answer) return { answer: t('decisions.answerChoose') };
  if (typed.answer === 'AGREE_WITH_RESERVATIONS') {
    return empty ? { reasons: t('decisions.reservationsWanted') } : {};
  }
  if (typed.answer !== 'OBJECT') return {};
  return {
    ...(typed.clauseIds.length === 0 ? { clauseIds: t('decisions.clausesChoose') } : {}),
    ...(empty ? { reasons: t('decisions.reasonsWanted') } : {}),
    ...(typed.wouldResolve.trim() === '' ? { wouldResolve: t('decisions.resolveWanted') } : {}),
  };
}
