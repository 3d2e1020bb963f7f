import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { CitedEvidence, WithdrawnCited } from '../../evidence/cited-evidence.js';
import { sourcesNow } from '../editor/citations.js';

/** Says which sources the text, as it stands now, cites that were withdrawn; what is inside knows it too. */
export function DraftEvidence({
  editor,
  children,
}: {
  readonly editor: Editor;
  readonly children: ReactNode;
}) {
  const cited = useEditorState({ editor, selector: (snapshot) => sourcesNow(snapshot.editor.state.doc) });
  return (
    <CitedEvidence cited={cited}>
      <WithdrawnCited cited={cited} />
      {children}
    </CitedEvidence>
  );
}
