import type { EditorState } from '@tiptap/pm/state';
import { chosenWords } from '../comments/chosen-words.js';
import { TITLE_ID } from './words.js';

/** The identity of what an amendment begun at the caret is to: a clause, a section or the title; null for none. */
export function partAtCaret(state: EditorState): string | null {
  if (state.selection.$from.parent.type.name === 'title') return TITLE_ID;
  return chosenWords(state)?.clauseId ?? null;
}
