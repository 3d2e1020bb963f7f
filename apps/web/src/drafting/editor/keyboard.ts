import { Extension } from '@tiptap/core';
import { chainCommands, toggleMark } from '@tiptap/pm/commands';
import { type Command, Plugin } from '@tiptap/pm/state';
import { goToNextCell } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { enterInList, liftItem, sinkItem } from './block-commands.js';
import { clauseFromEmptyEnd, enterInHeading, newClause, newSection } from './clause-commands.js';
import { nearest, typeOf } from './nearest.js';
import { liftClause, moveClause, nestClause } from './place-commands.js';
import { redoWhole, undoWhole } from './undo-whole.js';

/** In a list Tab is about the item, elsewhere about the clause. */
const inward: Command = (state, dispatch) =>
  (nearest(state.selection.$from, 'listItem') ? sinkItem : nestClause)(state, dispatch);
const outward: Command = (state, dispatch) =>
  (nearest(state.selection.$from, 'listItem') ? liftItem : liftClause)(state, dispatch);

const lineBreak: Command = (state, dispatch) => {
  const broken = typeOf(state.schema, 'hardBreak').create();
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(broken).scrollIntoView());
  return true;
};

const KEYS: Readonly<Record<string, Command>> = {
  Enter: chainCommands(enterInHeading, enterInList, clauseFromEmptyEnd),
  'Mod-Enter': newClause,
  'Mod-Alt-2': newSection,
  'Shift-Enter': lineBreak,
  Tab: chainCommands(goToNextCell(1), inward),
  'Shift-Tab': chainCommands(goToNextCell(-1), outward),
  'Alt-ArrowUp': moveClause(-1),
  'Alt-ArrowDown': moveClause(1),
  'Mod-b': mark('bold'),
  'Mod-i': mark('italic'),
  'Mod-Shift-d': mark('term'),
};

/** Bold, italic or a defined term, on or off. */
export function mark(name: 'bold' | 'italic' | 'term'): Command {
  return (state, dispatch) => {
    const type = state.schema.marks[name];
    return type !== undefined && toggleMark(type)(state, dispatch);
  };
}

/**
 * A key is about the place where the caret stands on the page. Browsers say that it has moved only afterwards, and a
 * busy page later still: a key pressed at once would act on the clause in which the caret stood before.
 */
const atTheCaret = new Plugin({
  props: {
    handleDOMEvents: {
      keydown: ({ dom }: EditorView) => {
        dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
        return false;
      },
    },
  },
});

/** The editor's keys. After Escape, Tab leaves the text instead of nesting: nobody is caught in it. */
export const keyboard = Extension.create<Record<string, never>, { leaving: boolean }>({
  name: 'draftKeyboard',
  priority: 1000,
  addStorage: () => ({ leaving: false }),
  onUpdate() {
    this.storage.leaving = false;
  },
  onBlur() {
    this.storage.leaving = false;
  },
  addProseMirrorPlugins: () => [atTheCaret],
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch);
    const tab = (command: Command) => () => !this.storage.leaving && run(command)();
    const keys = Object.entries(KEYS).map(([key, command]) => [
      key,
      key.endsWith('Tab') ? tab(command) : run(command),
    ]);
    return {
      ...Object.fromEntries(keys),
      'Mod-z': () => undoWhole(this.editor.state) || true,
      'Mod-y': () => redoWhole(this.editor.state) || true,
      'Shift-Mod-z': () => redoWhole(this.editor.state) || true,
      Escape: () => {
        this.storage.leaving = true;
        return false;
      },
    };
  },
});
