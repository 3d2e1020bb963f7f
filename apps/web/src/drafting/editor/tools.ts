import type { Command, EditorState } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from '@tiptap/pm/tables';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { insertNote, insertTable, type ListName, toggleList } from './block-commands.js';
import { newClause, newNestedClause, newSection } from './clause-commands.js';
import { mark } from './keyboard.js';
import { nearest } from './nearest.js';
import { liftClause, moveClause, nestClause } from './place-commands.js';
import { redoWhole, undoWhole } from './undo-whole.js';

/** The names of the tools; each has its words in the strings of drafting. */
export type ToolName = (typeof TOOL_GROUPS)[number]['tools'][number];

/** The tools in their groups, in the order of the toolbar. */
export const TOOL_GROUPS = [
  { group: 'structure', tools: ['section', 'clause', 'clauseInside'] },
  { group: 'place', tools: ['nest', 'lift', 'up', 'down'] },
  { group: 'blocks', tools: ['bullets', 'numbers', 'note', 'table'] },
  { group: 'table', tools: ['addRow', 'removeRow', 'addColumn', 'removeColumn', 'removeTable'] },
  { group: 'words', tools: ['bold', 'italic', 'term'] },
  { group: 'history', tools: ['undo', 'redo'] },
] as const;

/** What each tool does; a dry run says whether it can be done now. */
export const TOOLS: Readonly<Record<ToolName, Command>> = {
  section: newSection,
  clause: newClause,
  clauseInside: newNestedClause,
  nest: nestClause,
  lift: liftClause,
  up: moveClause(-1),
  down: moveClause(1),
  bullets: toggleList('bulletList'),
  numbers: toggleList('orderedList'),
  note: insertNote,
  table: insertTable,
  addRow: addRowAfter,
  removeRow: unlessLast('tableRow', deleteRow),
  addColumn: addColumnAfter,
  removeColumn: unlessLast('column', deleteColumn),
  removeTable: deleteTable,
  bold: mark('bold'),
  italic: mark('italic'),
  term: mark('term'),
  undo: history('undo'),
  redo: history('redo'),
};

/** How a tool stands: whether it can be used, and, for one that is on or off, whether it is on. */
export interface ToolState {
  readonly can: boolean;
  readonly on?: boolean;
}

/** Some of the tools of a group, in their order. */
export interface ShownGroup {
  readonly group: (typeof TOOL_GROUPS)[number]['group'];
  readonly tools: readonly ToolName[];
}

/**
 * The groups that have something to do with the place of the caret: those about tables only inside one.
 *
 * @param only the tools that there are; all of them unless said
 */
export function groupsShown(
  states: Readonly<Record<ToolName, ToolState>>,
  only?: readonly ToolName[],
): readonly ShownGroup[] {
  return TOOL_GROUPS.filter(({ group }) => group !== 'table' || states.removeTable.can)
    .map(({ group, tools }) => ({ group, tools: tools.filter((name) => only?.includes(name) ?? true) }))
    .filter(({ tools }) => tools.length > 0);
}

/** How every tool stands in this state of the editor. */
export function toolStates(state: EditorState): Record<ToolName, ToolState> {
  const states = Object.entries(TOOLS).map(([name, command]) => {
    const on = isOn(state, name);
    return [name, { can: command(state), ...(on === undefined ? {} : { on }) }];
  });
  return Object.fromEntries(states) as Record<ToolName, ToolState>;
}

function isOn(state: EditorState, name: string): boolean | undefined {
  if (name === 'bold' || name === 'italic' || name === 'term') return hasMark(state, name);
  if (name === 'bullets') return inList(state, 'bulletList');
  if (name === 'numbers') return inList(state, 'orderedList');
  return undefined;
}

function hasMark(state: EditorState, name: string): boolean {
  const type = state.schema.marks[name];
  const { from, to, empty, $from } = state.selection;
  if (!type) return false;
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
}

function inList(state: EditorState, name: ListName): boolean {
  return nearest(state.selection.$from, 'bulletList', 'orderedList')?.node.type.name === name;
}

/** A table keeps one row and one column; to be rid of it there is a tool of its own. */
function unlessLast(what: 'tableRow' | 'column', remove: Command): Command {
  return (state, dispatch) => {
    const table = nearest(state.selection.$from, 'table');
    const count = what === 'tableRow' ? table?.node.childCount : table?.node.firstChild?.childCount;
    return count !== undefined && count > 1 && remove(state, dispatch);
  };
}

function history(name: 'undo' | 'redo'): Command {
  return (state, dispatch) => {
    const known = yUndoPluginKey.getState(state);
    const can = name === 'undo' ? known?.undoManager.undoStack.length : known?.undoManager.redoStack.length;
    if (!can) return false;
    if (dispatch) (name === 'undo' ? undoWhole : redoWhole)(state);
    return true;
  };
}
