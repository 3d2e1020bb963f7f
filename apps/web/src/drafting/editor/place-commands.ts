import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type Around, nearest } from './nearest.js';

/** Puts the clause with the caret inside the clause before it, as its last. */
export const nestClause: Command = (state, dispatch) => {
  const clause = nearest(state.selection.$from, 'clause');
  if (!clause || siblingOf(state, clause, -1)?.type.name !== 'clause' || !mayLeave(state, clause))
    return false;
  dispatch?.(moved(state.tr, clause, clause.pos - 1));
  return true;
};

/** Takes the clause with the caret out of the clause that it is in, to stand after it. */
export const liftClause: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const clause = nearest($from, 'clause');
  if (!clause || $from.node(clause.depth - 1).type.name !== 'clause') return false;
  dispatch?.(moved(state.tr, clause, $from.after(clause.depth - 1)));
  return true;
};

/**
 * Moves the clause with the caret up (-1) or down (1) past its neighbour, or from the edge of its section into the
 * section next to it; with the caret in a heading, the whole section.
 */
export function moveClause(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const found = nearest(state.selection.$from, 'clause') ?? sectionOfHeading(state.selection.$from);
    const to = found && destination(state, found, direction);
    if (!found || to === null) return false;
    dispatch?.(moved(state.tr, found, to));
    return true;
  };
}

function sectionOfHeading($from: ResolvedPos): Around | null {
  return $from.parent.type.name === 'heading' ? nearest($from, 'section') : null;
}

function destination(state: EditorState, found: Around, direction: -1 | 1): number | null {
  const end = found.pos + found.node.nodeSize;
  const sibling = siblingOf(state, found, direction);
  if (sibling && mayPass(found.node, sibling)) {
    return direction < 0 ? found.pos - sibling.nodeSize : end + sibling.nodeSize;
  }
  const section = nearest(state.doc.resolve(found.pos), 'section');
  if (found.node.type.name !== 'clause' || section?.depth !== found.depth - 1) return null;
  const neighbour = siblingOf(state, section, direction);
  if (neighbour?.type.name !== 'section' || !mayLeave(state, found)) return null;
  if (direction < 0) return section.pos - 1;
  return section.pos + section.node.nodeSize + 1 + (neighbour.firstChild?.nodeSize ?? 0);
}

/** Clauses pass clauses and the notes between them, sections pass sections. */
function mayPass(node: Node, sibling: Node): boolean {
  if (node.type === sibling.type) return true;
  return node.type.name === 'clause' && sibling.type.name === 'note';
}

function siblingOf(state: EditorState, { pos }: Around, direction: -1 | 1): Node | null {
  const $before = state.doc.resolve(pos);
  return $before.parent.maybeChild($before.index() + direction);
}

/** Whether what it stands in may be without it: a section has a clause or a note at least. */
export function mayLeave({ doc }: Pick<EditorState, 'doc'>, { pos }: Pick<Around, 'pos'>): boolean {
  const $before = doc.resolve(pos);
  return $before.parent.canReplace($before.index(), $before.index() + 1);
}

/** The same node at another place, with its identity, and with the selection where it was in it. */
export function moved(tr: Transaction, { node, pos }: Pick<Around, 'node' | 'pos'>, to: number): Transaction {
  const { anchor, head } = tr.selection;
  tr.delete(pos, pos + node.nodeSize);
  const at = tr.mapping.map(to);
  tr.insert(at, node);
  const within = (place: number) =>
    tr.doc.resolve(at + Math.min(Math.max(place - pos, 1), node.nodeSize - 1));
  return tr.setSelection(TextSelection.between(within(anchor), within(head))).scrollIntoView();
}
