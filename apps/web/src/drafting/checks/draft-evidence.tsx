import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type ReactNode, useEffect } from 'react';
import { useKnownEvidence } from '../../components/index.js';
import { CitedEvidence, WithdrawnCited } from '../../evidence/cited-evidence.js';
import { sourcesNow } from '../editor/citations.js';
import { showWithdrawn } from '../editor/evidence-links.js';

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
      <InText editor={editor} />
      <WithdrawnCited cited={cited} />
      {children}
    </CitedEvidence>
  );
}

/** Has the text itself say it, behind each citation. */
function InText({ editor }: { readonly editor: Editor }) {
  const { withdrawn } = useKnownEvidence();
  useEffect(() => {
    if (!editor.isDestroyed) showWithdrawn(withdrawn)(editor.state, editor.view.dispatch);
  }, [editor, withdrawn]);
  return null;
}
