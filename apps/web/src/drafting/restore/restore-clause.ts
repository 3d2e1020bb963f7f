import { type DocumentContent, withClauseRestored } from '@concordat/documents';
import { Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';

/** Puts a section or clause back as it was in another text, as an edit like any other; nothing where it cannot be. */
export function restoreClause(then: DocumentContent, clauseId: string): Command {
  return (state, dispatch) => {
    const restored = withClauseRestored(state.doc.toJSON() as DocumentContent, then, clauseId);
    if (restored === null) return false;
    const next = Node.fromJSON(state.schema, restored);
    const start = state.doc.content.findDiffStart(next.content);
    const end = state.doc.content.findDiffEnd(next.content);
    if (start === null || end === null) return false;
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    dispatch?.(state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap)).scrollIntoView());
    return true;
  };
}
