import type { DocumentContent } from '@concordat/documents';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useDeferredValue, useMemo } from 'react';

/** The text of a draft as it stands now; it lets typing go first. */
export function useDraftContent(editor: Editor): DocumentContent {
  const doc = useDeferredValue(useEditorState({ editor, selector: (snapshot) => snapshot.editor.state.doc }));
  return useMemo(() => doc.toJSON() as DocumentContent, [doc]);
}
