import type { Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import type { Cited } from '../../components/index.js';
import { typeOf } from './nearest.js';

/** A definition at a version, and the words by which a text cites it. */
export interface CitedDefinition extends Cited {
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

/** What a text cites, in its order. */
export function citedNow(doc: Node): Cited[] {
  const cited: Cited[] = [];
  doc.descendants(({ type, attrs }) => {
    if (type.name === 'citation') {
      cited.push({ definitionId: String(attrs.definitionId), versionId: String(attrs.versionId) });
    }
  });
  return cited;
}
