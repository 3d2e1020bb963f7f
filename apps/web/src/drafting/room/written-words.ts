import { ATOM } from '@concordat/documents';
import type { EditorState } from '@tiptap/pm/state';
import { chosenWords, editorBlocks } from '../comments/chosen-words.js';

/** Words of one clause or section, counted by its letters alone: what is no text, and ends of paragraphs, count nothing. */
export interface ChosenLetters {
  readonly clauseId: string;
  readonly number: string;
  readonly from: number;
  readonly letters: string;
}

/** The letters chosen, or those of the clause around the caret; null outside of any, and where there are none. */
export function chosenLetters(state: EditorState): ChosenLetters | null {
  const chosen = chosenWords(state);
  if (!chosen) return null;
  const { clauseId, number, phrase } = chosen;
  const own = editorBlocks(state.doc).filter((block) => block.clauseId === clauseId);
  const words = own.map((block) => block.words).join('\n');
  const letters = lettersOf(phrase?.quote ?? words);
  if (letters === '') return null;
  return { clauseId, number, from: lettersOf(words.slice(0, phrase?.from ?? 0)).length, letters };
}

/** The part of each passage of a clause that lies in what was chosen; null where the passages say other words. */
export function passagesIn<Passage extends { readonly text: string }>(
  passages: readonly Passage[],
  { from, letters }: Pick<ChosenLetters, 'from' | 'letters'>,
): Passage[] | null {
  const to = from + letters.length;
  let before = 0;
  const found = passages.flatMap((passage) => {
    const text = passage.text.slice(Math.max(0, from - before), Math.max(0, to - before));
    before += passage.text.length;
    return text === '' ? [] : [{ ...passage, text }];
  });
  return found.map(({ text }) => text).join('') === letters ? found : null;
}

function lettersOf(words: string): string {
  return words.replaceAll(ATOM, '').replaceAll('\n', '');
}
