import { GRADIENTS, type PollChoice, type PollMethod, SENSES } from '../vocabulary.js';

/** Steps that an answer is chosen from, the most agreeing first; none where people answer in words alone. */
export function choicesOf(method: PollMethod): readonly PollChoice[] {
  return { sense_check: SENSES, gradients: GRADIENTS, question_round: [] }[method];
}

/** What is wrong with an answer: the field at fault, and the reason in words that follow its name. */
export interface AnswerFault {
  readonly field: 'choice' | 'words';
  readonly reason: string;
}

/** What is wrong with an answer to a poll of this method; null if nothing is. */
export function answerFault(
  method: PollMethod,
  { choice, words }: { readonly choice: PollChoice | null; readonly words: string | null },
): AnswerFault | null {
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
