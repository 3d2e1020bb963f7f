import { type PlacedClause, placedClauses } from '../clauses/numbers.js';
import { type ContentNode, childrenOf, type DocumentContent } from '../content/content.js';
import { TITLE_ID } from '../schema/attributes.js';

/** What amendments can be to: the title (id `title`, depth 0, no number), then sections and clauses in order. */
export function amendableParts(content: DocumentContent): PlacedClause[] {
  const placedTitles = childrenOf(content).filter(isTitle).map(placedTitle);
  return [...placedTitles, ...placedClauses(content)];
}

/** Whether a node is a title: words on one line, without blocks. */
export function isTitle({ type }: ContentNode): boolean {
  return type === 'title';
}

function placedTitle(node: ContentNode): PlacedClause {
  return { path: [], number: '', mark: '', node, id: TITLE_ID, depth: 0, parent: null };
}
