import { type ContentNode, childrenOf, type DocumentContent, isIdentified } from '../content/content.js';
import { type Numbered, numberedIn } from './numbering.js';

/** A section or clause where it stands; `parent` is null for a section. */
export interface PlacedClause extends Numbered {
  readonly node: ContentNode;
  readonly id: string | null;
  /** 1 for a section, 2 for a clause in it, 3 for a clause in that. */
  readonly depth: number;
  readonly parent: PlacedClause | null;
}

/** Every section and clause in document order, numbered. */
export function placedClauses(content: DocumentContent): PlacedClause[] {
  return placedInside(content, null);
}

/** The numbers of sections and clauses by id; of clauses that share an id, the first. */
export function numbersById(placed: readonly PlacedClause[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const { id, number } of placed) {
    if (id !== null && !numbers.has(id)) numbers.set(id, number);
  }
  return numbers;
}

/** What people call the place with a number: "Section 1", "Clause 1.2"; "The title" where there is none. */
export function placeName(number: string): string {
  if (number === '') return 'The title';
  return number.includes('.') ? `Clause ${number}` : `Section ${number}`;
}

function placedInside(node: ContentNode, parent: PlacedClause | null): PlacedClause[] {
  return childrenOf(node)
    .filter(isIdentified)
    .flatMap((child, index) => {
      const id = child.attrs?.id;
      const placed: PlacedClause = {
        ...numberedIn(parent, index + 1),
        node: child,
        id: typeof id === 'string' ? id : null,
        depth: (parent?.depth ?? 0) + 1,
        parent,
      };
      return [placed, ...placedInside(child, placed)];
    });
}
