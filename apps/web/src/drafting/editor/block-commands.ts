import { chainCommands } from '@tiptap/pm/commands';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import { type Command, TextSelection } from '@tiptap/pm/state';
import { nearest, typeOf } from './nearest.js';

const ROWS = 3;
const COLUMNS = 3;

export type ListName = 'bulletList' | 'orderedList';

/** Makes a list of the paragraphs with the selection, another kind of a list, or paragraphs again of the same kind. */
export function toggleList(name: ListName): Command {
  return (state, dispatch) => {
    const type = typeOf(state.schema, name);
    const list = nearest(state.selection.$from, 'bulletList', 'orderedList');
    if (list?.node.type === type) {
      return liftListItem(typeOf(state.schema, 'listItem'))(state, dispatch);
    }
    if (list) {
      dispatch?.(state.tr.setNodeMarkup(list.pos, type));
      return true;
    }
    return chainCommands(wrapInList(type), insertList(name))(state, dispatch);
  };
}

/** Enter in a list: the next item, or out of the list from an empty one. */
export const enterInList: Command = (state, dispatch) => {
  const item = typeOf(state.schema, 'listItem');
  if (nearest(state.selection.$from, 'listItem', 'tableCell', 'tableHeader')?.node.type !== item)
    return false;
  return chainCommands(splitListItem(item), liftListItem(item))(state, dispatch);
};

/** Puts the item with the caret under the one before it. */
export const sinkItem: Command = (state, dispatch) =>
  sinkListItem(typeOf(state.schema, 'listItem'))(state, dispatch);

/** Takes the item with the caret one level up. */
export const liftItem: Command = (state, dispatch) =>
  liftListItem(typeOf(state.schema, 'listItem'))(state, dispatch);

/** A table of three rows and columns, the first row of headers, after the block with the caret. */
export const insertTable: Command = (state, dispatch) => {
  const { schema } = state;
  const row = (cell: 'tableHeader' | 'tableCell') => {
    const cells = Array.from({ length: COLUMNS }, () =>
      typeOf(schema, cell).create(null, typeOf(schema, 'paragraph').create()),
    );
    return typeOf(schema, 'tableRow').create(null, cells);
  };
  const rows = Array.from({ length: ROWS }, (_, index) => row(index === 0 ? 'tableHeader' : 'tableCell'));
  return insertBlock(typeOf(schema, 'table').create(null, rows))(state, dispatch);
};

/** An explanatory note after the block with the caret: in a clause, or between clauses from a heading. */
export const insertNote: Command = (state, dispatch) => {
  const { schema } = state;
  return insertBlock(typeOf(schema, 'note').create(null, typeOf(schema, 'paragraph').create()))(
    state,
    dispatch,
  );
};

function insertList(name: ListName): Command {
  return (state, dispatch) => {
    const { schema } = state;
    const item = typeOf(schema, 'listItem').create(null, typeOf(schema, 'paragraph').create());
    return insertBlock(typeOf(schema, name).create(null, item))(state, dispatch);
  };
}

/** Inserts a block after the one with the caret, at the nearest level that may hold it, and enters it. */
function insertBlock(block: Node): Command {
  return (state, dispatch) => {
    const at = placeAfter(state.selection.$from, block);
    if (at === null) return false;
    if (!dispatch) return true;
    const tr = state.tr.insert(at, block);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1), 1)).scrollIntoView());
    return true;
  };
}

function placeAfter($from: ResolvedPos, block: Node): number | null {
  const holder = nearest($from, 'clause', 'section');
  if (!holder) return null;
  const index = $from.indexAfter(holder.depth);
  return holder.node.canReplaceWith(index, index, block.type) ? $from.after(holder.depth + 1) : null;
}
