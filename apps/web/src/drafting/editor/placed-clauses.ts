import { type Numbered, numberedIn } from '@concordat/documents';
import type { Node } from '@tiptap/pm/model';

/** A section or clause of a draft where it stands now. */
export interface PlacedClause extends Numbered {
  readonly node: Node;
  /** The position before it. */
  readonly pos: number;
}

/** Whether a node has an identity and a number: sections and clauses do. */
export function isPlaced(node: Node): boolean {
  return node.type.name === 'section' || node.type.name === 'clause';
}

/** Every section and clause in document order, with the number that `listClauses` of a frozen text gives it. */
export function placedClauses(doc: Node): PlacedClause[] {
  return placedInside(doc, 0, null);
}

/** What a section or clause is called among all others; null until it has been given an identity. */
export function identityOf(node: Node): string | null {
  const id: unknown = node.attrs.id;
  return typeof id === 'string' ? id : null;
}

/** The number of the innermost section or clause that a position lies in; null for the title. */
export function numberAt(placed: readonly PlacedClause[], pos: number): string | null {
  return (
    placed.findLast(({ node, pos: start }) => start < pos && pos < start + node.nodeSize)?.number ?? null
  );
}

function placedInside(parent: Node, start: number, within: Numbered | null): PlacedClause[] {
  const placed: PlacedClause[] = [];
  let count = 0;
  parent.forEach((node, offset) => {
    if (!isPlaced(node)) return;
    count += 1;
    const pos = start + offset;
    const numbered = numberedIn(within, count);
    placed.push({ ...numbered, node, pos }, ...placedInside(node, pos + 1, numbered));
  });
  return placed;
}
