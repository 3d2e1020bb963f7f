import type { EditorState } from '@tiptap/pm/state';
import { redo, undo, yUndoPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

type Step = Y.UndoManager['undoStack'][number];

/**
 * Undoes what oneself did last that can be undone without loss. Passed over are steps that put in what holds words of others
 * by now, and steps that took out words which could not be put back, since others moved, split or joined what they were in.
 *
 * @returns whether anything was undone
 */
export function undoWhole(state: EditorState): boolean {
  return passesOver(state, 'undoStack') && undo(state);
}

/** Does again what was undone last, by the same rule. @returns whether anything was done */
export function redoWhole(state: EditorState): boolean {
  return passesOver(state, 'redoStack') && redo(state);
}

/** Drops the steps that would lose words. @returns whether there is another */
function passesOver(state: EditorState, which: 'undoStack' | 'redoStack'): boolean {
  const manager: Y.UndoManager | undefined = yUndoPluginKey.getState(state)?.undoManager;
  if (!manager) return false;
  const { doc, [which]: steps } = manager;
  for (let last = steps.at(-1); last && losesWords(last, doc); last = steps.at(-1)) steps.pop();
  return steps.length > 0;
}

function losesWords({ insertions, deletions }: Step, doc: Y.Doc): boolean {
  let loses = false;
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, insertions, (struct) => {
      if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentType)) return;
      loses ||= holdsOther(struct.content.type, insertions);
    });
    Y.iterateDeletedStructs(transaction, deletions, (struct) => {
      loses ||= struct instanceof Y.Item && struct.countable && !hasPlace(struct, deletions, doc);
    });
  });
  return loses;
}

/** Whether there is something in a part of the text that is not of the step. */
function holdsOther(part: Y.AbstractType<unknown>, ofStep: Step['insertions']): boolean {
  for (let item = part._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (!Y.isDeleted(ofStep, item.id)) return true;
    if (item.content instanceof Y.ContentType && holdsOther(item.content.type, ofStep)) return true;
  }
  return false;
}

/** Whether what an item was in is there, or comes back with it. */
function hasPlace({ parent }: Y.Item, deletions: Step['deletions'], doc: Y.Doc): boolean {
  if (!(parent instanceof Y.AbstractType)) return false;
  let at = parent._item;
  while (at?.redone) {
    const next = Y.getItem(doc.store, at.redone);
    at = next instanceof Y.Item ? next : null;
  }
  return !at?.deleted || Y.isDeleted(deletions, at.id);
}
