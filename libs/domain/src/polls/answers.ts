import { GRADIENTS, type PollChoice, type PollMethod, SENSES } from '../vocabulary.js';
import { asksOfOptions, type MarksFault, marksFault, type OptionMark } from './options.js';

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

const MARKS_REASONS: Readonly<Record<MarksFault, (limit: number) => string>> = {
  none: () => 'must give something to one option at least',
  twice: () => 'must say one thing of each option',
  notWhole: () => 'must be whole numbers from 0 up',
  places: () => 'must be places from 1 on, each once, with none left out',
  each: (limit) => `may be at most ${limit} each`,
  together: (limit) => `may be at most ${limit} together`,
  notTime: () => 'must be 0, 1 or 2',
};

/** What is wrong with an answer to this poll; null if nothing is. `limit` as the poll has it. */
export function answerFault(
  { method, limit }: { readonly method: PollMethod; readonly limit: number | null },
  { choice, words, marks }: AnswerSaid,
): AnswerFault | null {
  if (asksOfOptions(method)) {
    if (choice !== null) return { field: 'choice', reason: 'must be left out: this poll has no steps' };
    const fault = marksFault(method, marks, limit);
    return fault === null ? null : { field: 'marks', reason: MARKS_REASONS[fault](limit ?? 0) };
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
