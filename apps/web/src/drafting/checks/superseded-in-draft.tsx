import type { Editor } from '@tiptap/core';
import { SupersededCitations } from '../../definitions/glossary.js';
import { useDraftContent } from './use-draft-content.js';

/** Says which definitions the text, as it stands now, cites at a version that is not the agreed one any more. */
export function SupersededInDraft({ editor }: { readonly editor: Editor }) {
  return <SupersededCitations content={useDraftContent(editor)} />;
}
