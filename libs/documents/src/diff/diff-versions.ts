import { canonicalJson } from '@concordat/canonical';
import { titleOf } from '../clauses/list-clauses.js';
import { childrenOf, type DocumentContent } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { TITLE_ID } from '../schema/attributes.js';
import {
  type ComparedClause,
  type ComparedClauses,
  comparedClauses,
  saysTheSame,
  stayedInPlace,
} from './compared.js';
import { diffWords, type WordChange } from './words.js';

/** What happened to one section or clause, or to the title (clauseId `title`, no numbers). */
export interface ClauseChange {
  readonly clauseId: string;
  /** `changed` also when it moved as well; `moved` when nothing but its place is another. */
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  /** Whether it stands elsewhere than before: in another order or inside another. A new number alone is no move. */
  readonly moved: boolean;
  readonly numberBefore: string | null;
  readonly numberAfter: string | null;
  /** Its text (a section's heading first) by words; all `same` when only its form or what it cites changed. */
  readonly words: readonly WordChange[];
}

/**
 * What changed from one version to the next, by the identity of sections and clauses and then by words, in the order
 * of the newer version; what was removed stands after what preceded it. Everything is added where there was nothing
 * before. There are no changes exactly when the two have the same canonical text.
 *
 * @throws DocumentError MISSING_ID, DUPLICATE_ID (mend the identities first), MALFORMED, TOO_DEEP
 */
export function diffVersions(before: DocumentContent | null, after: DocumentContent): ClauseChange[] {
  const newer = parseContent(after);
  const older = before === null ? null : parseContent(before);
  const was: ComparedClauses = older === null ? new Map() : comparedClauses(older);
  const is = comparedClauses(newer);
  const stayed = stayedInPlace(was, is);
  const removed = removedAfter(was, is);
  const kept = [...is.values()].flatMap((clause) => [
    ...changesOf(was.get(clause.id), clause, stayed),
    ...(removed.get(clause.id) ?? []),
  ]);
  return [...titleChanges(older, newer), ...(removed.get(null) ?? []), ...kept];
}

/** How many changes are of which kind; one that changed and moved counts as both. The title counts as a clause does. */
export function summariseDiff(changes: readonly ClauseChange[]): {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly changed: number;
} {
  const count = (kind: ClauseChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return {
    added: count('added'),
    removed: count('removed'),
    moved: changes.filter(({ moved }) => moved).length,
    changed: count('changed'),
  };
}

function changesOf(
  before: ComparedClause | undefined,
  after: ComparedClause,
  stayed: ReadonlySet<string>,
): ClauseChange[] {
  const numbers = { numberBefore: before?.number ?? null, numberAfter: after.number };
  const words = diffWords(before?.text ?? '', after.text);
  if (before === undefined) return [{ clauseId: after.id, kind: 'added', moved: false, ...numbers, words }];
  const moved = !stayed.has(after.id);
  const changed = !saysTheSame(before, after, stayed);
  if (!moved && !changed) return [];
  return [{ clauseId: after.id, kind: changed ? 'changed' : 'moved', moved, ...numbers, words }];
}

/** What was removed, by the id of the nearest clause before it that is still there; null for none. */
function removedAfter(was: ComparedClauses, is: ComparedClauses): ReadonlyMap<string | null, ClauseChange[]> {
  const removed = new Map<string | null, ClauseChange[]>();
  let anchor: string | null = null;
  for (const { id, number, text } of was.values()) {
    if (is.has(id)) {
      anchor = id;
      continue;
    }
    const numbers = { numberBefore: number, numberAfter: null };
    const words = diffWords(text, '');
    const change: ClauseChange = { clauseId: id, kind: 'removed', moved: false, ...numbers, words };
    const changes = removed.get(anchor);
    if (changes === undefined) removed.set(anchor, [change]);
    else changes.push(change);
  }
  return removed;
}

function titleChanges(older: DocumentContent | null, newer: DocumentContent): ClauseChange[] {
  if (older !== null && titleJson(older) === titleJson(newer)) return [];
  const words = diffWords(older === null ? '' : titleOf(older), titleOf(newer));
  const kind = older === null ? 'added' : 'changed';
  return [{ clauseId: TITLE_ID, kind, moved: false, numberBefore: null, numberAfter: null, words }];
}

function titleJson(content: DocumentContent): string {
  return canonicalJson(childrenOf(content).filter(({ type }) => type === 'title'));
}
