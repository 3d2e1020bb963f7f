import type { Slice } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { isRemote } from './is-remote.js';

/**
 * Makes every change but typing a step of its own to undo, however fast one follows the other: a clause moved, a
 * reference put in, a passage taken out. Typing is grouped by its pauses. What came from others
 * parts nothing. To stand after the plugins that sync and undo.
 */
export function undoSteps(): Plugin {
  let apart = false;
  return new Plugin({
    appendTransaction(transactions, _before, after) {
      if (transactions.some((each) => !isRemote(each) && isMoreThanTyping(each))) {
        yUndoPluginKey.getState(after)?.undoManager.stopCapturing();
        apart = true;
      }
      return null;
    },
    view: () => ({
      update({ state }) {
        if (apart) yUndoPluginKey.getState(state)?.undoManager.stopCapturing();
        apart = false;
      },
    }),
  });
}

/** Whether anything in it is more than characters put into a line, or one character taken out. */
function isMoreThanTyping({ steps }: Transaction): boolean {
  return steps.some((step) => !isTyping(step));
}

function isTyping(step: Step): boolean {
  if (!(step instanceof ReplaceStep)) return false;
  const { from, to, slice } = step;
  return isText(slice) && (slice.size > 0 || to - from === 1);
}

function isText({ content, openStart, openEnd }: Slice): boolean {
  if (openStart > 0 || openEnd > 0) return false;
  let text = true;
  content.forEach((node) => {
    text &&= node.isText;
  });
  return text;
}
