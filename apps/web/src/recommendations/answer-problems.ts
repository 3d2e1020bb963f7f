import { PARAGRAPHS, textProblem } from '@concordat/domain';
import { isWebAddress } from '../components/web-address.js';
import type { GovernmentAnswer } from '../graphql/generated/graphql.js';

/** What government can answer. */
export const ANSWERS = [
  'ACCEPTED',
  'ACCEPTED_IN_PART',
  'REJECTED',
  'DEFERRED',
] as const satisfies readonly GovernmentAnswer[];

/** An answer as it stands in the form. */
export interface AnswerEntry {
  readonly answer: GovernmentAnswer | undefined;
  readonly statement: string;
  /** May be empty. */
  readonly statementUrl: string;
  /** YYYY-MM-DD; counts only for a deferred answer. */
  readonly deferredTo: string;
}

/** What the server takes. */
export interface CompleteAnswer {
  readonly answer: GovernmentAnswer;
  readonly statement: string;
  readonly statementUrl?: string;
  readonly deferredTo?: string;
}

type Field = 'answer' | 'statement' | 'statementUrl' | 'deferredTo';

/** What is wrong with each field: words that follow "This", or true where the form has its own words. */
export function answerProblems(entry: AnswerEntry): Partial<Record<Field, string | true>> {
  const statement = textProblem(entry.statement, PARAGRAPHS);
  return {
    ...(entry.answer === undefined ? { answer: true } : {}),
    ...(statement === null ? {} : { statement }),
    ...(entry.statementUrl.trim() === '' || isWebAddress(entry.statementUrl) ? {} : { statementUrl: true }),
    ...(entry.answer === 'DEFERRED' && entry.deferredTo === '' ? { deferredTo: true } : {}),
  };
}

/** The entry as it is sent; undefined while anything is wrong with it. */
export function completeAnswer(entry: AnswerEntry): CompleteAnswer | undefined {
  const { answer, statement } = entry;
  if (answer === undefined || Object.keys(answerProblems(entry)).length > 0) return undefined;
  const statementUrl = entry.statementUrl.trim();
  return {
    answer,
    statement,
    ...(statementUrl === '' ? {} : { statementUrl }),
    ...(answer === 'DEFERRED' ? { deferredTo: entry.deferredTo } : {}),
  };
}
