import { canonicalJson } from '@concordat/canonical';
import type { PlacedClause } from '../clauses/numbers.js';
import type { ContentNode, DocumentContent } from '../content/content.js';
import { longestIncreasing } from '../diff/sequences.js';
import { diffWords } from '../diff/words.js';
import { clauseTextOf } from './editable-text.js';
import { amendableParts, isTitle } from './parts.js';
import { type ClauseBase, type ProposedChange, siblingsOf, withoutClauses } from './proposed-change.js';

export const CHANGE_STANDINGS = ['applies', 'moved', 'changed', 'split', 'joined', 'removed'] as const;
export type ChangeStanding = (typeof CHANGE_STANDINGS)[number];

/**
 * How a proposed change stands to a text: it applies; applies although the clause has moved; or the clause was changed,
 * split (`otherId`: where the rest of its words are), joined with another (`otherId`: that one) or removed (`otherId`:
 * where its words are now, if they were joined to another).
 */
export interface Standing {
  readonly standing: ChangeStanding;
  readonly otherId: string | null;
}

/** Whether a change with this standing can be made without asking anybody. */
export function mayApply({ standing }: Standing): boolean {
  return standing === 'applies' || standing === 'moved';
}

/** How a change to the text stands today. */
export function standing(change: ProposedChange, content: DocumentContent): Standing {
  const { base, clauseId, kind } = change;
  const placed = amendableParts(content);
  const today = placed.find(({ id }) => id === clauseId);
  if (today === undefined) return { standing: 'removed', otherId: joinedInto(base, clauseId, placed) };
  const node = kind === 'remove' ? today.node : withoutClauses(today.node);
  if (kind === 'add_after' || isSame(base.node, node)) {
    return { standing: hasMoved(base, today, placed) ? 'moved' : 'applies', otherId: null };
  }
  if (isTitle(today.node)) return { standing: 'changed', otherId: null };
  const [before, after] = [clauseTextOf(base.node), clauseTextOf(today.node)];
  const rest = restOf(before, after, base, placed);
  if (rest !== null) return { standing: 'split', otherId: rest };
  const joined = joinedFrom(before, after, base, placed);
  if (joined !== null) return { standing: 'joined', otherId: joined };
  return { standing: 'changed', otherId: null };
}

/** How a change to what another amendment proposes stands to what that proposes today. */
export function standingInProposal(change: ProposedChange, proposal: readonly ProposedChange[]): Standing {
  const now = proposal.find(({ clauseId, newId }) => (newId ?? clauseId) === change.clauseId)?.proposed;
  if (now === undefined || now === null) return { standing: 'removed', otherId: null };
  return { standing: isSame(change.base.node, now) ? 'applies' : 'changed', otherId: null };
}

function isSame(one: ContentNode, other: ContentNode): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function hasMoved(base: ClauseBase, today: PlacedClause, placed: readonly PlacedClause[]): boolean {
  if ((today.parent?.id ?? null) !== base.parentId) return true;
  const rank = new Map(base.around.map(({ id }, index) => [id, index]));
  const known = siblingsOf(placed, today).filter(({ id }) => id !== null && rank.has(id));
  const inOrder = longestIncreasing(known.map(({ id }) => rank.get(id ?? '') ?? 0));
  return !known.some(({ id }, index) => id === today.id && inOrder.has(index));
}

/** The new clause that holds just the words which this one has lost. */
function restOf(
  before: string,
  after: string,
  { around }: ClauseBase,
  placed: readonly PlacedClause[],
): string | null {
  const lost = runs(before, after, 'removed');
  const known = new Set(around.map(({ id }) => id));
  const rest = placed.find(({ id, node }) => {
    const words = clauseTextOf(node);
    return id !== null && !known.has(id) && words !== '' && lost.includes(words);
  });
  return rest?.id ?? null;
}

/** The clause that is gone and whose words this one has gained. */
function joinedFrom(
  before: string,
  after: string,
  { around }: ClauseBase,
  placed: readonly PlacedClause[],
): string | null {
  const gained = runs(before, after, 'added');
  const there = new Set(placed.map(({ id }) => id));
  const joined = around.find(
    ({ id, text }) => !there.has(id) && text !== '' && gained.some((run) => run.includes(text)),
  );
  return joined?.id ?? null;
}

/** The clause beside it that has gained the words of the one that is gone. */
function joinedInto(
  { around, node }: ClauseBase,
  clauseId: string,
  placed: readonly PlacedClause[],
): string | null {
  const words = clauseTextOf(node);
  if (words === '') return null;
  const found = around.find(({ id, text }) => {
    const now = placed.find((each) => each.id === id);
    if (id === clauseId || now === undefined) return false;
    return runs(text, clauseTextOf(now.node), 'added').some((run) => run.includes(words));
  });
  return found?.id ?? null;
}

function runs(before: string, after: string, kind: 'added' | 'removed'): string[] {
  return diffWords(before, after)
    .filter((change) => change.kind === kind)
    .map(({ text }) => text.trim());
}
