import { type ContentNode, childrenOf, type DocumentContent, textAttribute } from '../content/content.js';
import { ownBlocks } from './own-blocks.js';

/** Words that a text marks as a term, as they stand there first, and the clauses and sections that use them. */
export interface TermUse {
  readonly words: string;
  /** Numbers as in `listClauses`, in order, each once; null for the title. */
  readonly places: readonly (string | null)[];
}

/** Definitions between which a reader cannot tell which one holds, and where the text cites them. */
export interface Twofold {
  /** One definition at more than one version, or one word for more than one definition. */
  readonly kind: 'versions' | 'definitions';
  readonly label: string;
  readonly places: readonly (string | null)[];
}

interface Citation {
  readonly definitionId: string;
  readonly versionId: string;
  readonly label: string;
  readonly place: string | null;
}

/**
 * The terms that a text uses and the glossary does not have, in order of their first use.
 *
 * @param glossary the terms of the space, whatever their capitals and spaces
 */
export function undefinedTerms(content: DocumentContent, glossary: readonly string[]): TermUse[] {
  const known = new Set(glossary.map(folded));
  const uses = ownBlocks(content).flatMap(({ block, place }) =>
    markedAsTerms(block).map((words) => ({ words, place })),
  );
  return gathered(
    uses.filter(({ words }) => !known.has(folded(words))),
    ({ words }) => folded(words),
  ).map((same) => ({ words: same[0].words, places: placesOf(same) }));
}

/** Where a text cites one definition at two versions, or two definitions by one word. */
export function twofoldCitations(content: DocumentContent): Twofold[] {
  const citations = ownBlocks(content).flatMap(({ block, place }) => citationsIn(block, place));
  const twofold = (kind: Twofold['kind'], by: keyof Citation, apart: keyof Citation) =>
    gathered(citations, (citation) => folded(String(citation[by])))
      .filter((same) => new Set(same.map((citation) => citation[apart])).size > 1)
      .map((same) => ({ kind, label: same[0].label, places: placesOf(same) }));
  return [
    ...twofold('versions', 'definitionId', 'versionId'),
    ...twofold('definitions', 'label', 'definitionId'),
  ];
}

/** What stands under term marks in a block of text; a term in which some letters are bold is one. */
function markedAsTerms(block: ContentNode): string[] {
  const found: string[] = [];
  let inside = false;
  for (const { text = '', marks = [] } of childrenOf(block)) {
    const marked = text !== '' && marks.some(({ type }) => type === 'term');
    if (marked && inside) found.push(`${found.pop()}${text}`);
    else if (marked) found.push(text);
    inside = marked;
  }
  return found.filter((words) => folded(words) !== '').map((words) => words.trim());
}

function citationsIn(block: ContentNode, place: string | null): Citation[] {
  return childrenOf(block)
    .filter(({ type }) => type === 'citation')
    .map((node) => ({
      definitionId: textAttribute(node, 'definitionId'),
      versionId: textAttribute(node, 'versionId'),
      label: textAttribute(node, 'label'),
      place,
    }));
}

function gathered<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

function placesOf(uses: readonly { readonly place: string | null }[]): (string | null)[] {
  return [...new Set(uses.map(({ place }) => place))];
}

function folded(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
