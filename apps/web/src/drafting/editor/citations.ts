import type { Command } from '@tiptap/pm/state';
import { typeOf } from './nearest.js';

/** A definition at a version, and the words by which a text cites it. */
export interface CitedDefinition {
  readonly definitionId: string;
  readonly versionId: string;
  readonly label: string;
}

/** Puts a citation of a definition where the caret is, in place of what is selected. */
export function insertCitation(cited: CitedDefinition): Command {
  return (state, dispatch) => {
    if (!state.selection.$from.parent.inlineContent) return false;
    const citation = typeOf(state.schema, 'citation').create({ ...cited });
    dispatch?.(state.tr.replaceSelectionWith(citation).scrollIntoView());
    return true;
  };
}
