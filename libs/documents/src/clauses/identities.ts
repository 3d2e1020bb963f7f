import { type ContentNode, childrenOf, type DocumentContent, isIdentified } from '../content/content.js';
import { DocumentError } from '../document-error.js';
import { isClauseId } from '../schema/attributes.js';
import { placedClauses } from './numbers.js';

const TRIES = 100;

/** A section or clause that cannot be told from others: it has no usable id, or the id of an earlier one. */
export interface IdentityProblem {
  readonly kind: 'missing' | 'duplicate';
  readonly id: string | null;
  readonly number: string;
}

/** Sections and clauses without an id of their own, in document order; of those that share one, all but the first. */
export function missingOrDuplicateIds(content: DocumentContent): IdentityProblem[] {
  const seen = new Set<string>();
  return placedClauses(content).flatMap<IdentityProblem>(({ id, number }) => {
    if (!isClauseId(id)) return [{ kind: 'missing', id: null, number }];
    if (seen.has(id)) return [{ kind: 'duplicate', id, number }];
    seen.add(id);
    return [];
  });
}

/**
 * The document with an id of its own for every section and clause. Of those that share one, the first in document
 * order keeps it and with it what points to it; the others get new ones.
 *
 * @throws DocumentError NO_FRESH_ID when `newId` keeps giving ids that are taken or not usable
 */
export function mendIdentities(content: DocumentContent, newId: () => string): DocumentContent {
  const given = placedClauses(content).flatMap(({ id }) => (id === null ? [] : [id]));
  const taken = new Set(given);
  const kept = new Set<string>();
  const mend = (node: ContentNode): ContentNode => {
    const own = isIdentified(node) ? { attrs: { ...node.attrs, id: identityFor(node.attrs?.id) } } : {};
    return node.content === undefined
      ? { ...node, ...own }
      : { ...node, ...own, content: node.content.map(mend) };
  };
  const identityFor = (id: unknown): string => {
    const unique = isClauseId(id) && !kept.has(id) ? id : freshId(newId, taken);
    kept.add(unique);
    taken.add(unique);
    return unique;
  };
  return { ...content, content: childrenOf(content).map(mend) };
}

function freshId(newId: () => string, taken: ReadonlySet<string>): string {
  for (let tries = 0; tries < TRIES; tries++) {
    const id = newId();
    if (isClauseId(id) && !taken.has(id)) return id;
  }
  throw new DocumentError(
    'NO_FRESH_ID',
    'No new id could be made for a clause. Give an id maker that does not repeat itself.',
  );
}
