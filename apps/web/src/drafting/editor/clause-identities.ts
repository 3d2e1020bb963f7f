import { isClauseId } from '@concordat/documents';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { identityOf, type PlacedClause, placedClauses } from './placed-clauses.js';

/**
 * Gives an id to every section and clause that has none or shares one, in the same step as the edit that brought it
 * about. Of those that share an id, the one that had it before the edit keeps it; where none had, the first does.
 * What came from others (`isRemote`) is left alone: they mend what they do.
 */
export function clauseIdentities(options: {
  readonly newId: () => string;
  readonly isRemote: (transaction: Transaction) => boolean;
}): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (!transactions.some((each) => each.docChanged)) return null;
      if (transactions.some((each) => options.isRemote(each))) return null;
      const placed = placedClauses(after.doc);
      const wanting = withoutIdentity(placed, keepers(transactions, before.doc));
      if (wanting.length === 0) return null;
      const taken = new Set(placed.map(({ node }) => identityOf(node)));
      const mend = after.tr;
      for (const { pos } of wanting) mend.setNodeAttribute(pos, 'id', freshId(options.newId, taken));
      return mend;
    },
  });
}

/** Where each identity of the document before the edit stands after it; those that were deleted are not there. */
function keepers(transactions: readonly Transaction[], before: Node): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { node, pos } of placedClauses(before)) {
    const id = identityOf(node);
    const now = mapped(transactions, pos);
    if (id !== null && now !== null && !found.has(id)) found.set(id, now);
  }
  return found;
}

function mapped(transactions: readonly Transaction[], pos: number): number | null {
  let now = pos;
  for (const { mapping } of transactions) {
    const { pos: next, deletedAfter } = mapping.mapResult(now, 1);
    if (deletedAfter) return null;
    now = next;
  }
  return now;
}

function withoutIdentity(
  placed: readonly PlacedClause[],
  keeperOf: ReadonlyMap<string, number>,
): PlacedClause[] {
  const owners = new Map<string, number>();
  for (const { node, pos } of placed) {
    const id = identityOf(node);
    if (id !== null && (!owners.has(id) || keeperOf.get(id) === pos)) owners.set(id, pos);
  }
  return placed.filter(({ node, pos }) => {
    const id = identityOf(node);
    return !isClauseId(id) || owners.get(id) !== pos;
  });
}

/** Two random ids never meet in practice; an id maker that repeats itself is asked again. */
function freshId(newId: () => string, taken: Set<string | null>): string {
  let id = newId();
  while (taken.has(id)) id = newId();
  taken.add(id);
  return id;
}
