import { type ContentNode, childrenOf, type DocumentContent, isIdentified } from '../content/content.js';
import { blockText, inlineText } from '../text/lines.js';
import { numbersById, placedClauses } from './numbers.js';

/** One section or clause of a document, as a list shows it. */
export interface ClauseEntry {
  /** Empty only in a draft whose identities are not mended yet. */
  readonly id: string;
  readonly kind: 'section' | 'clause';
  /** "1" for a section, "1.2" for a clause, "1.2(a)" for a clause inside it. */
  readonly number: string;
  /** 1 for a section, 2 for a clause in it, and so on. */
  readonly depth: number;
  /** The heading's text for a section, null for a clause. */
  readonly heading: string | null;
  /** Its own text, a line a paragraph: without the heading, and without the clauses inside it. */
  readonly text: string;
}

/** Sections and clauses in document order. */
export function listClauses(content: DocumentContent): ClauseEntry[] {
  const placed = placedClauses(content);
  const numbers = numbersById(placed);
  return placed.map(({ node, id, number, depth }) => ({
    id: id ?? '',
    kind: node.type === 'section' ? 'section' : 'clause',
    number,
    depth,
    heading: headingOf(node, numbers),
    text: ownText(node, numbers),
  }));
}

/** The text of a document's title. */
export function titleOf(content: DocumentContent): string {
  const title = childrenOf(content).find(({ type }) => type === 'title');
  return title === undefined ? '' : inlineText(title, numbersById(placedClauses(content)));
}

function headingOf(node: ContentNode, numbers: ReadonlyMap<string, string>): string | null {
  const heading = childrenOf(node).find(({ type }) => type === 'heading');
  return heading === undefined ? null : inlineText(heading, numbers);
}

function ownText(node: ContentNode, numbers: ReadonlyMap<string, string>): string {
  return childrenOf(node)
    .filter((child) => !isIdentified(child) && child.type !== 'heading')
    .map((child) => blockText(child, numbers))
    .join('\n');
}
