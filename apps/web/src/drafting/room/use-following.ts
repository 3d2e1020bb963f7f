import type { Editor } from '@tiptap/core';
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { createRelativePositionFromJSON } from 'yjs';
import { showPlace } from '../editor/go-to.js';
import { isRemote } from '../editor/is-remote.js';
import { personOf } from './people.js';

/** Whom one follows through the text. */
export interface Following {
  readonly personId: string | null;
  /** Whether they have a caret in the text to be followed. */
  readonly found: boolean;
  readonly follow: (personId: string | null) => void;
}

/**
 * Follows somebody through the text: the page goes where their caret goes, and one's own caret stays. Typing oneself
 * ends it.
 */
export function useFollowing(editor: Editor | null, awareness: Awareness): Following {
  const [personId, follow] = useState<string | null>(null);
  const [found, setFound] = useState(false);
  useEffect(() => {
    if (!editor || personId === null) return;
    let shown: number | null = null;
    const look = () => {
      const pos = caretOfPerson(editor, awareness, personId);
      setFound(pos !== null);
      if (pos !== null && pos !== shown) showPlace(editor, pos);
      shown = pos;
    };
    const ownTyping: Parameters<typeof editor.on<'transaction'>>[1] = ({ transaction }) => {
      if (transaction.docChanged && !isRemote(transaction)) follow(null);
    };
    look();
    awareness.on('change', look);
    editor.on('transaction', ownTyping);
    return () => {
      awareness.off('change', look);
      editor.off('transaction', ownTyping);
    };
  }, [editor, awareness, personId]);
  return { personId, found, follow };
}

/** Where a person's caret is in the text; null where they have none. */
function caretOfPerson({ state }: Editor, awareness: Awareness, personId: string): number | null {
  const binding = ySyncPluginKey.getState(state)?.binding;
  if (!binding) return null;
  for (const { user, cursor } of awareness.getStates().values()) {
    if (personOf(user)?.personId !== personId || !cursor?.head) continue;
    const place = createRelativePositionFromJSON(cursor.head);
    const pos = relativePositionToAbsolutePosition(binding.doc, binding.type, place, binding.mapping);
    if (pos !== null && pos <= state.doc.content.size) return pos;
  }
  return null;
}
