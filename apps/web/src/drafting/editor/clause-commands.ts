import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state';
import { canSplit } from '@tiptap/pm/transform';
import { type Around, nearest, typeOf } from './nearest.js';

/**
 * A new clause beside the one with the caret. Inside the clause's own text the clause is split there, and the part
 * before the caret keeps its identity; at its very start the new one comes before, at its end after it.
 */
export const newClause: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const clause = nearest($from, 'clause');
  if (!clause) return clauseInSection($from)(state, dispatch);
  if (atStart($from, clause)) return insertClause(clause.pos, false)(state, dispatch);
  if (insideOwnText($from, clause)) return splitClause($from)(state, dispatch);
  return insertClause(clause.pos + clause.node.nodeSize)(state, dispatch);
};

/** A new clause inside the one with the caret, after everything that is in it. */
export const newNestedClause: Command = (state, dispatch) => {
  const clause = nearest(state.selection.$from, 'clause');
  return clause !== null && insertClause(clause.pos + clause.node.nodeSize - 1)(state, dispatch);
};

/** Enter in the empty last paragraph of a clause: the paragraph goes, a new clause comes after. */
export const clauseFromEmptyEnd: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const clause = nearest($from, 'clause');
  if (!empty || !clause || $from.depth !== clause.depth + 1 || $from.parent.content.size > 0) return false;
  const index = $from.index(clause.depth);
  if (index === 0 || index < clause.node.childCount - 1) return false;
  if (!dispatch) return true;
  const tr = state.tr.delete($from.before(), $from.after());
  dispatch(withClause(tr, tr.mapping.map(clause.pos + clause.node.nodeSize)).scrollIntoView());
  return true;
};

/** Enter in the title goes to the first heading; in a heading, to an empty clause under it. */
export const enterInHeading: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const line = nearest($from, 'title', 'heading');
  if (!empty || !line) return false;
  const after = line.pos + line.node.nodeSize;
  const next = state.doc.nodeAt(after);
  if (line.node.type.name === 'heading' && !(next?.type.name === 'clause' && isBlank(next))) {
    return insertClause(after)(state, dispatch);
  }
  dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(after), 1)).scrollIntoView());
  return true;
};

/** A new section after the one with the caret, with an empty heading and one empty clause. */
export const newSection: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const section = nearest($from, 'section');
  const at = section ? section.pos + section.node.nodeSize : state.doc.content.size;
  if (!dispatch) return true;
  const [heading, clause] = [typeOf(state.schema, 'heading'), emptyClause(state.tr)];
  const tr = state.tr.insert(at, typeOf(state.schema, 'section').create(null, [heading.create(), clause]));
  dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView());
  return true;
};

function clauseInSection($from: ResolvedPos): Command {
  const inside = nearest($from, 'note', 'heading');
  if (inside) return insertClause(inside.pos + inside.node.nodeSize);
  return (state, dispatch) => {
    const title = state.doc.firstChild;
    const heading = state.doc.maybeChild(1)?.firstChild;
    if (!title || !heading) return false;
    return insertClause(title.nodeSize + 1 + heading.nodeSize)(state, dispatch);
  };
}

function atStart($from: ResolvedPos, clause: Around): boolean {
  const own = $from.depth === clause.depth + 1 && $from.index(clause.depth) === 0;
  return own && $from.parentOffset === 0 && $from.parent.content.size > 0;
}

function insideOwnText($from: ResolvedPos, clause: Around): boolean {
  const own = $from.depth === clause.depth + 1 && $from.parent.type.name === 'paragraph';
  return own && $from.parentOffset < $from.parent.content.size;
}

function splitClause($from: ResolvedPos): Command {
  return (state, dispatch) => {
    const parts = [
      { type: typeOf(state.schema, 'clause'), attrs: { id: null } },
      { type: typeOf(state.schema, 'paragraph') },
    ];
    if (!canSplit(state.doc, $from.pos, 2, parts)) return false;
    dispatch?.(state.tr.split($from.pos, 2, parts).scrollIntoView());
    return true;
  };
}

function insertClause(at: number, enter = true): Command {
  return (state, dispatch) => {
    dispatch?.(withClause(state.tr, at, enter).scrollIntoView());
    return true;
  };
}

function withClause(tr: Transaction, at: number, enter = true): Transaction {
  tr.insert(at, emptyClause(tr));
  return enter ? tr.setSelection(TextSelection.create(tr.doc, at + 2)) : tr;
}

function emptyClause({ doc: { type } }: Transaction): Node {
  return typeOf(type.schema, 'clause').create(null, typeOf(type.schema, 'paragraph').create());
}

function isBlank(clause: Node): boolean {
  return clause.childCount === 1 && clause.firstChild?.content.size === 0;
}
