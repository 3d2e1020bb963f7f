import type { ContentNode, DocumentContent } from '@concordat/documents';

/** Short words for writing a document: each gives a node of libs/documents. Ids are readable, so that a diff is too. */
export function document(title: string, ...sections: readonly ContentNode[]): DocumentContent {
  return { type: 'doc', content: [{ type: 'title', content: inline(title) }, ...sections] };
}

export function section(id: string, heading: string, ...content: readonly ContentNode[]): ContentNode {
  return {
    type: 'section',
    attrs: { id },
    content: [{ type: 'heading', content: inline(heading) }, ...content],
  };
}

/** A definition and the version at which a text cites it. */
export interface Cited {
  readonly definitionId: string;
  readonly versionId: string;
  readonly label: string;
}

/** A clause of one sentence that cites a definition between its two parts. */
export function citing(id: string, before: string, cited: Cited, after: string): ContentNode {
  const content = [...inline(before), { type: 'citation', attrs: { ...cited } }, ...inline(after)];
  return { type: 'clause', attrs: { id }, content: [{ type: 'paragraph', content }] };
}

/** A piece of evidence as a text cites it. */
export interface Source {
  readonly evidenceId: string;
  readonly label: string;
}

/** A clause of one paragraph in which evidence is cited between words. */
export function leaning(id: string, ...parts: readonly (string | Source)[]): ContentNode {
  const content = parts.flatMap((part): ContentNode[] =>
    typeof part === 'string' ? inline(part) : [{ type: 'evidenceCitation', attrs: { ...part } }],
  );
  return { type: 'clause', attrs: { id }, content: [{ type: 'paragraph', content }] };
}

/** A clause: its words, then what stands under them. `*a term*` in the words is marked as a term. */
export function clause(id: string, words: string, ...under: readonly ContentNode[]): ContentNode {
  return { type: 'clause', attrs: { id }, content: [paragraph(words), ...under] };
}

export function paragraph(words: string): ContentNode {
  return { type: 'paragraph', content: inline(words) };
}

export function note(words: string): ContentNode {
  return { type: 'note', content: [paragraph(words)] };
}

export function bullets(...items: readonly (string | ContentNode)[]): ContentNode {
  return { type: 'bulletList', content: items.map(item) };
}

export function numbered(...items: readonly (string | ContentNode)[]): ContentNode {
  return { type: 'orderedList', content: items.map(item) };
}

/** A list item with a list under it. */
export function nested(words: string, list: ContentNode): ContentNode {
  return { type: 'listItem', content: [paragraph(words), list] };
}

/** A table: its first row is the header. */
export function table([header = [], ...rows]: readonly (readonly string[])[]): ContentNode {
  const row = (type: string, cells: readonly string[]): ContentNode => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type, content: [paragraph(cell)] })),
  });
  return {
    type: 'table',
    content: [row('tableHeader', header), ...rows.map((cells) => row('tableCell', cells))],
  };
}

function item(each: string | ContentNode): ContentNode {
  return typeof each === 'string' ? { type: 'listItem', content: [paragraph(each)] } : each;
}

function inline(words: string): ContentNode[] {
  return words.split('*').flatMap((text, index) => {
    if (text === '') return [];
    return index % 2 === 0 ? [{ type: 'text', text }] : [{ type: 'text', text, marks: [{ type: 'term' }] }];
  });
}
