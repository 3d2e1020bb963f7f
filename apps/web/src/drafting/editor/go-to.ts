import type { Editor } from '@tiptap/core';

/** Puts the caret at a place of the text and shows it. */
export function goTo(editor: Editor, pos: number): void {
  editor.commands.setTextSelection(pos);
  editor.view.focus();
  showPlace(editor, pos);
}

/** Shows a place of the text and leaves the caret where it is. */
export function showPlace(editor: Editor, pos: number): void {
  const { node } = editor.view.domAtPos(pos);
  const shown = node instanceof Element ? node : node.parentElement;
  shown?.scrollIntoView({ block: 'center' });
}
