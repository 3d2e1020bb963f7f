import { numbersById, placedClauses } from '../clauses/numbers.js';
import { type ContentNode, childrenOf, type DocumentContent, isIdentified } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { blockText, inlineText, type Numbers } from './lines.js';

/**
 * A document to read without any form: the title, then each block as a paragraph of its own, sections and clauses
 * after their numbers. Paragraphs are separated by an empty line.
 *
 * @throws DocumentError MALFORMED, TOO_DEEP
 */
export function plainText(content: DocumentContent): string {
  const parsed = parseContent(content);
  const placed = placedClauses(parsed);
  const numbers = numbersById(placed);
  const numberOf = new Map(placed.map(({ node, number }) => [node, number]));
  return childrenOf(parsed)
    .flatMap((node) =>
      node.type === 'title' ? [inlineText(node, numbers)] : numbered(node, numberOf, numbers),
    )
    .join('\n\n');
}

function numbered(node: ContentNode, numberOf: ReadonlyMap<ContentNode, string>, numbers: Numbers): string[] {
  const blocks = childrenOf(node).flatMap((child) =>
    isIdentified(child) ? numbered(child, numberOf, numbers) : [blockText(child, numbers)],
  );
  const [first = '', ...rest] = blocks;
  return [`${numberOf.get(node) ?? ''} ${first}`.trimEnd(), ...rest];
}
