import type { EditorState } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { closedIn } from './closed-sections.js';

type Step = Y.UndoManager['undoStack'][number];

/**
 * Undoes what oneself did last that can be undone without loss. Passed over are steps that put in what holds words of others
 * by now, steps that took out words which could not be put back, since others moved, split or joined what they were in, and
 * steps in sections that are closed.
 *
 * @returns whether anything was undone
 */
export function undoWhole(state: EditorState): boolean {
  return lastWhole(state, 'undo');
}

/** Does again what was undone last, by the same rule. @returns whether anything was done */
export function redoWhole(state: EditorState): boolean {
  return lastWhole(state, 'redo');
}

/** Drops the steps that are passed over and those without an effect, and takes the next one. */
function lastWhole(state: EditorState, way: 'undo' | 'redo'): boolean {
  const manager: Y.UndoManager | undefined = yUndoPluginKey.getState(state)?.undoManager;
  if (!manager) return false;
  const steps = way === 'undo' ? manager.undoStack : manager.redoStack;
  const closed = new Set(closedIn(state).map(({ id }) => id));
  for (let last = steps.at(-1); last; last = steps.at(-1)) {
    if (isPassedOver(last, manager.doc, closed)) steps.pop();
    else if (takeLast(manager, steps, way)) return true;
  }
  return false;
}

/** The manager would go on to an earlier step, unasked, where the last has no effect any more. */
function takeLast(manager: Y.UndoManager, steps: Step[], way: 'undo' | 'redo'): boolean {
  const earlier = steps.splice(0, steps.length - 1);
  const taken = manager[way]();
  steps.unshift(...earlier);
  return taken !== null;
}

function isPassedOver({ insertions, deletions }: Step, doc: Y.Doc, closed: ReadonlySet<string>): boolean {
  let passed = false;
  doc.transact((transaction) => {
    const goes = new Set<Y.Item>();
    Y.iterateDeletedStructs(transaction, insertions, (struct) => {
      const item = struct instanceof Y.Item ? standing(struct, doc) : null;
      if (item === null) return;
      passed ||= isIn(closed, item);
      if (!item.deleted) goes.add(item);
    });
    for (const { content } of goes)
      passed ||= content instanceof Y.ContentType && holdsOther(content.type, goes);
    Y.iterateDeletedStructs(transaction, deletions, (struct) => {
      if (!(struct instanceof Y.Item) || !struct.countable) return;
      passed ||= isIn(closed, struct) || !hasPlace(struct, deletions, doc);
    });
  });
  return passed;
}

/** What an item is by now, where it was taken out and put back. */
function standing(item: Y.Item, doc: Y.Doc): Y.Item | null {
  let at: Y.Item | null = item;
  while (at?.redone) {
    const next: unknown = Y.getItem(doc.store, at.redone);
    at = next instanceof Y.Item ? next : null;
  }
  return at;
}

/** Whether an item is, or is within, a section with one of these identities. */
function isIn(closed: ReadonlySet<string>, item: Y.Item): boolean {
  if (closed.size === 0) return false;
  for (let at: Y.Item | null = item; at !== null; at = parentOf(at)) {
    if (at.content instanceof Y.ContentType && closed.has(identityOf(at.content.type))) return true;
  }
  return false;
}

/** The identity of a part of the text, also of one that was taken out. */
function identityOf(part: Y.AbstractType<unknown>): string {
  return String(part._map.get('id')?.content.getContent().at(-1) ?? '');
}

function parentOf({ parent }: Y.Item): Y.Item | null {
  return parent instanceof Y.AbstractType ? parent._item : null;
}

/** Whether there is something in a part of the text that does not go with it. */
function holdsOther(part: Y.AbstractType<unknown>, goes: ReadonlySet<Y.Item>): boolean {
  for (let item = part._start; item !== null; item = item.right) {
    if (!item.deleted && item.countable && !goes.has(item)) return true;
  }
  return false;
}

/** Whether what an item was in is there, or comes back with it. */
function hasPlace(item: Y.Item, deletions: Step['deletions'], doc: Y.Doc): boolean {
  if (!(item.parent instanceof Y.AbstractType)) return false;
  const within = item.parent._item;
  if (within === null) return true;
  const at = standing(within, doc);
  return at !== null && (!at.deleted || Y.isDeleted(deletions, at.id));
}
