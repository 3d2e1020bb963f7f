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

/** What a draft begins with where there are words to begin with: sections, each line a clause; an empty line is an empty clause. */
export function draftContent(
  title: string,
  sections: readonly { readonly heading: string; readonly lines: readonly string[] }[],
  newId: () => string,
): DocumentContent {
  const words = (text: string): Pick<ContentNode, 'content'> =>
    text === '' ? {} : { content: [{ type: 'text', text }] };
  const clause = (line: string): ContentNode => ({
    type: 'clause',
    attrs: { id: newId() },
    content: [{ type: 'paragraph', ...words(line) }],
  });
  return {
    type: 'doc',
    content: [
      { type: 'title', ...words(title) },
      ...sections.map(({ heading, lines }) => ({
        type: 'section',
        attrs: { id: newId() },
        content: [{ type: 'heading', ...words(heading) }, ...lines.map(clause)],
      })),
    ],
  };
}
