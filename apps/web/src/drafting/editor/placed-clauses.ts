import type { Node } from '@tiptap/pm/model';

/** A section or clause of a draft where it stands now. */
export interface PlacedClause {
  readonly node: Node;
  /** The position before it. */
  readonly pos: number;
  /** "1" for a section, "1.2" for a clause in it, "1.2.1" for a clause in that. */
  readonly number: string;
}

/** Whether a node has an identity and a number: sections and clauses do. */
export function isPlaced(node: Node): boolean {
  return node.type.name === 'section' || node.type.name === 'clause';
}

/** Every section and clause in document order, with the number that `listClauses` of a frozen text gives it. */
export function placedClauses(doc: Node): PlacedClause[] {
  return placedInside(doc, 0, '');
}

/** What a section or clause is called among all others; null until it has been given an identity. */
export function identityOf(node: Node): string | null {
  const id: unknown = node.attrs.id;
  return typeof id === 'string' ? id : null;
}

function placedInside(parent: Node, start: number, prefix: string): PlacedClause[] {
  const placed: PlacedClause[] = [];
  let count = 0;
  parent.forEach((node, offset) => {
    if (!isPlaced(node)) return;
    count += 1;
    const pos = start + offset;
    const number = `${prefix}${count}`;
    placed.push({ node, pos, number }, ...placedInside(node, pos + 1, `${number}.`));
  });
  return placed;
}
