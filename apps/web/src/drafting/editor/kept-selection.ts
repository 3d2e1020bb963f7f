import { commonPlaces } from '@concordat/documents';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { RelativePosition } from 'yjs';
import { isAlive } from './is-alive.js';
import { nearest } from './nearest.js';
import { identityOf, placedClauses } from './placed-clauses.js';

type Binding = NonNullable<ReturnType<typeof ySyncPluginKey.getState>>['binding'];

/**
 * Keeps the caret at its word when others write. The sync plugin guesses by the place among the blocks whenever a
 * paragraph has changed, and so lets the caret slip when somebody types before it or adds a clause above. Where the
 * text that the caret stood in is still there, Yjs knows the place; where it is not (the clause was moved), the
 * clause is found by its identity, and in it what the caret stood after.
 */
export function keptSelection(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      const change = transactions
        .map((each) => each.getMeta(ySyncPluginKey))
        .find((each) => each?.isChangeOrigin);
      const binding: Binding = ySyncPluginKey.getState(after)?.binding;
      if (!change || !binding || !(before.selection instanceof TextSelection)) return null;
      const found =
        placeKnown(binding, after) ?? (change.isUndoRedoOperation ? null : placeInClause(before, after));
      if (!found || found.eq(after.selection)) return null;
      return marked(after.tr.setSelection(found), change);
    },
  });
}

/** Still counts as what came from others, or the sync plugin would take it for an edit of our own. */
function marked(
  transaction: Transaction,
  { isUndoRedoOperation }: { isUndoRedoOperation?: boolean },
): Transaction {
  return transaction
    .setMeta('addToHistory', false)
    .setMeta(ySyncPluginKey, { isChangeOrigin: true, isUndoRedoOperation });
}

function placeKnown(binding: Binding, { doc }: EditorState): Selection | null {
  const kept = binding.beforeTransactionSelection;
  if (kept?.type !== 'text') return null;
  const [anchor, head] = [resolved(binding, kept.anchor, doc), resolved(binding, kept.head, doc)];
  if (anchor === null || head === null) return null;
  return TextSelection.between(doc.resolve(anchor), doc.resolve(head));
}

function resolved(binding: Binding, place: RelativePosition | null, doc: Node): number | null {
  if (place === null || !isAlive(place, binding.doc)) return null;
  const pos = relativePositionToAbsolutePosition(binding.doc, binding.type, place, binding.mapping);
  return pos !== null && pos <= doc.content.size ? pos : null;
}

function placeInClause(before: EditorState, { doc }: EditorState): Selection | null {
  const was = nearest(before.selection.$head, 'clause', 'section');
  const id = was && identityOf(was.node);
  const is = id === null ? undefined : placedClauses(doc).find(({ node }) => identityOf(node) === id);
  if (!was || !is) return null;
  const offset = sameOffset(was.node, is.node, before.selection.head - was.pos);
  return Selection.near(doc.resolve(is.pos + offset), -1);
}

/** The offset in a node that follows what the offset follows in the node that it replaces. */
function sameOffset(was: Node, is: Node, offset: number): number {
  const last = commonPlaces(tokensOf(was), tokensOf(is)).findLast(([before]) => before < offset);
  return last === undefined ? 1 : last[1] + 1;
}

/** What a node is made of, one for each of its positions: beginnings, characters and ends. */
function tokensOf(node: Node): string[] {
  if (node.isText) return (node.text ?? '').split('');
  if (node.isLeaf) return [node.type.name];
  const inside: string[] = [];
  node.forEach((child) => {
    for (const token of tokensOf(child)) inside.push(token);
  });
  return [node.type.name, ...inside, `/${node.type.name}`];
}
