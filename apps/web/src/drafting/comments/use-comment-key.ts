import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';

/** Control, Alt and M in the text begin a comment, also for whoever reads it and may not type. */
export function useCommentKey(editor: Editor | null, onComment: (() => void) | undefined): void {
  const latest = useRef(onComment);
  latest.current = onComment;
  useEffect(() => {
    if (editor === null) return;
    const { dom } = editor.view;
    const onKey = (event: KeyboardEvent) => {
      const comment = latest.current;
      if (!comment || event.code !== 'KeyM' || !event.altKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      comment();
    };
    dom.addEventListener('keydown', onKey);
    return () => dom.removeEventListener('keydown', onKey);
  }, [editor]);
}
