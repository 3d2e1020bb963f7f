import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { SupersededCitations } from '../../definitions/glossary.js';
import { citedNow } from '../editor/citations.js';

/** Says which definitions the text, as it stands now, cites at a version that is not the agreed one any more. */
export function SupersededInDraft({ editor }: { readonly editor: Editor }) {
  const cited = useEditorState({ editor, selector: (snapshot) => citedNow(snapshot.editor.state.doc) });
  return <SupersededCitations cited={cited} />;
}
