import { GRADIENTS, type PollChoice, type PollMethod, SENSES } from '../vocabulary.js';
import { asksOfOptions, marksReason, type OptionMark } from './options.js';

/** Steps that an answer is chosen from, the most agreeing first; none where people answer otherwise. */
export function choicesOf(method: PollMethod): readonly PollChoice[] {
  if (method === 'sense_check') return SENSES;
  return method === 'gradients' ? GRADIENTS : [];
}

/** What is wrong with an answer: the field at fault, and the reason in words that follow its name. */
export interface AnswerFault {
  readonly field: 'choice' | 'words' | 'marks';
  readonly reason: string;
}

/** An answer as it was given. */
export interface AnswerSaid {
  readonly choice: PollChoice | null;
  readonly words: string | null;
  /** Empty where the poll puts no options to people. */
  readonly marks: readonly OptionMark[];
}

/** What is wrong with an answer to this poll; null if nothing is. `options` and `limit` as the poll has them. */
export function answerFault(
  {
    method,
    options,
    limit,
  }: { readonly method: PollMethod; readonly options: number; readonly limit: number | null },
  { choice, words, marks }: AnswerSaid,
): AnswerFault | null {
  if (asksOfOptions(method)) {
    if (choice !== null) return { field: 'choice', reason: 'must be left out: this poll has no steps' };
    const reason = marksReason(method, marks, options, limit);
    return reason === null ? null : { field: 'marks', reason };
  }
  if (marks.length > 0) return { field: 'marks', reason: 'must be left out: this poll has no options' };
  const choices = choicesOf(method);
  if (choices.length === 0) {
    if (choice !== null)
      return { field: 'choice', reason: 'must be left out: this is answered in words alone' };
    return words === null ? { field: 'words', reason: 'must not be empty' } : null;
  }
  if (choice === null) return { field: 'choice', reason: 'must be one of the steps of this poll' };
  if (!choices.includes(choice))
    return { field: 'choice', reason: 'must be one of the steps of this poll, not of another' };
  return null;
}
