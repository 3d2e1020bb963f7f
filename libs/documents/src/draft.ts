import type { ContentNode, DocumentContent } from './content/content.js';

/** What a draft begins with: its title, one section without a heading's words, in it one clause without words. */
export function emptyDraftContent(title: string, newId: () => string): DocumentContent {
  const titled: ContentNode = {
    type: 'title',
    ...(title === '' ? {} : { content: [{ type: 'text', text: title }] }),
  };
  const section: ContentNode = {
    type: 'section',
    attrs: { id: newId() },
    content: [
      { type: 'heading' },
      { type: 'clause', attrs: { id: newId() }, content: [{ type: 'paragraph' }] },
    ],
  };
  return { type: 'doc', content: [titled, section] };
}
