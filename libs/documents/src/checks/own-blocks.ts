import { placedClauses } from '../clauses/numbers.js';
import { type ContentNode, childrenOf, type DocumentContent, isIdentified } from '../content/content.js';

/** A title, heading or paragraph, and the number of the innermost section or clause that it is of; null for the title. */
export interface OwnBlock {
  readonly block: ContentNode;
  readonly place: string | null;
}

const BLOCKS = new Set(['title', 'heading', 'paragraph']);

/** Every block of text of a document, in order. */
export function ownBlocks(content: DocumentContent): OwnBlock[] {
  const title = childrenOf(content).filter(({ type }) => type === 'title');
  return [
    ...title.map((block) => ({ block, place: null })),
    ...placedClauses(content).flatMap(({ node, number }) =>
      blocksOf(node).map((block) => ({ block, place: number })),
    ),
  ];
}

function blocksOf(node: ContentNode): ContentNode[] {
  return childrenOf(node)
    .filter((child) => !isIdentified(child))
    .flatMap((child) => (BLOCKS.has(child.type) ? [child] : blocksOf(child)));
}
