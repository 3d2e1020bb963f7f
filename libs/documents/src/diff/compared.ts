import { canonicalJson } from '@concordat/canonical';
import { numbersById, type PlacedClause, placedClauses, placeName } from '../clauses/numbers.js';
import { type ContentNode, childrenOf, type DocumentContent, isIdentified } from '../content/content.js';
import { DocumentError } from '../document-error.js';
import { blockText, type Numbers } from '../text/lines.js';
import { longestIncreasing } from './sequences.js';

const MEND_FIRST =
  'cannot be told from others. Open the draft in the editor, which mends it, then try again.';

/** A section or clause as one version has it. */
export interface ComparedClause {
  readonly id: string;
  readonly number: string;
  /** The section or clause that it stands in; null for a section. */
  readonly parentId: string | null;
  readonly node: ContentNode;
  /** Heading and own text, a line a paragraph. */
  readonly text: string;
}

export type ComparedClauses = ReadonlyMap<string, ComparedClause>;

/**
 * The sections and clauses of a version by id, in document order.
 *
 * @throws DocumentError MISSING_ID, DUPLICATE_ID
 */
export function comparedClauses(content: DocumentContent): ComparedClauses {
  const placed = placedClauses(content);
  const numbers = numbersById(placed);
  const compared = new Map<string, ComparedClause>();
  for (const { node, number, parent, ...rest } of placed) {
    const id = identityOf({ number, ...rest });
    if (compared.has(id)) throw new DocumentError('DUPLICATE_ID', `${placeName(number)} ${MEND_FIRST}`);
    const parentId = parent === null ? null : identityOf(parent);
    compared.set(id, { id, number, parentId, node, text: ownText(node, numbers) });
  }
  return compared;
}

/** The ids of those that stand in the same place in both versions: in the same parent, and in the same order there. */
export function stayedInPlace(was: ComparedClauses, is: ComparedClauses): ReadonlySet<string> {
  const rank = new Map([...was.keys()].map((id, index) => [id, index]));
  const byParent = new Map<string | null, string[]>();
  for (const { id, parentId } of is.values()) {
    const before = was.get(id);
    if (before === undefined || before.parentId !== parentId) continue;
    const siblings = byParent.get(parentId);
    if (siblings === undefined) byParent.set(parentId, [id]);
    else siblings.push(id);
  }
  const stayed = [...byParent.values()].flatMap((ids) => {
    const inOrder = longestIncreasing(ids.map((id) => rank.get(id) ?? 0));
    return ids.filter((_, index) => inOrder.has(index));
  });
  return new Set(stayed);
}

/**
 * Whether a section or clause says the same in both versions, form, marks and citations included. Where its own
 * blocks stand among the clauses inside it counts only by those that stayed in place.
 */
export function saysTheSame(
  before: ComparedClause,
  after: ComparedClause,
  stayed: ReadonlySet<string>,
): boolean {
  return shape(before.node, stayed) === shape(after.node, stayed);
}

function identityOf({ id, number }: Pick<PlacedClause, 'id' | 'number'>): string {
  if (id === null) throw new DocumentError('MISSING_ID', `${placeName(number)} ${MEND_FIRST}`);
  return id;
}

function ownText(node: ContentNode, numbers: Numbers): string {
  return childrenOf(node)
    .filter((child) => !isIdentified(child))
    .map((child) => blockText(child, numbers))
    .join('\n');
}

function shape(node: ContentNode, stayed: ReadonlySet<string>): string {
  const parts = childrenOf(node).flatMap<unknown>((child) => {
    if (!isIdentified(child)) return [child];
    const id = child.attrs?.id;
    return typeof id === 'string' && stayed.has(id) ? [id] : [];
  });
  return canonicalJson([node.type, ...parts]);
}
