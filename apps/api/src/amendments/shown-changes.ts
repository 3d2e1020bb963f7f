import {
  amendableParts,
  applied,
  type ClauseChange,
  type DocumentContent,
  diffVersions,
  diffWords,
  editableText,
  type PlacedClause,
  type ProposedChange,
  type Standing,
  standing,
  standingInProposal,
  type WholeAmendment,
} from '@concordat/documents';
import { targetOf } from './proposals.js';

/** What a change is shown beside: the text as it stands now, and what the amendment that it is to proposes. */
export interface ShownBeside {
  readonly content: DocumentContent;
  /** Null for an amendment to the text. */
  readonly proposal: readonly ProposedChange[] | null;
  /** Whether it is told how the change stands. */
  readonly open: boolean;
}

/** A change as readers see it. */
export function shownChange(change: ProposedChange, beside: ShownBeside) {
  const { content, proposal } = beside;
  const { kind, base, proposed } = change;
  const placed = amendableParts(content);
  const now = nowOf(change, placed, proposal);
  const stands = beside.open ? standingOf(change, content, proposal) : null;
  const [before, after] = [
    kind === 'add_after' ? '' : editableText(base.node),
    proposed === null ? '' : editableText(proposed),
  ];
  const since = stands !== null && kind !== 'add_after' && now !== null && now !== before;
  return {
    kind,
    clauseId: change.clauseId,
    targetId: targetOf(change),
    number: base.number,
    numberNow: placed.find(({ id }) => id === change.clauseId)?.number ?? null,
    baseText: before,
    proposedText: after,
    textNow: now,
    words: diffWords(before, after),
    wordsSince: since ? diffWords(before, now) : [],
    standing: stands?.standing ?? null,
    otherNumber: numberOf(stands?.otherId ?? null, change, placed),
  };
}

/** The text with its title, clause by clause, with amendments accepted; what would go stands where it was. */
export function amendedText(content: DocumentContent, amendments: readonly WholeAmendment[]) {
  const { content: after, conflicts, leftOut } = applied(content, amendments);
  const today = amendableParts(content);
  const changes = new Map(
    (leftOut.length === amendments.length ? [] : diffVersions(content, after)).map((each) => [
      each.clauseId,
      each,
    ]),
  );
  const clauses = inOrder(today, amendableParts(after)).map((clause) => shownClause(clause, today, changes));
  return { clauses, conflicts, leftOut };
}

function shownClause(
  clause: PlacedClause,
  today: readonly PlacedClause[],
  changes: ReadonlyMap<string, ClauseChange>,
) {
  const now = today.find(({ id }) => id === clause.id);
  const text = now === undefined ? '' : editableText(now.node);
  const change = changes.get(clause.id ?? '');
  return {
    clauseId: clause.id ?? '',
    number: now?.number ?? null,
    depth: clause.depth,
    text,
    words: change?.words ?? diffWords(text, text),
    changed: change !== undefined,
  };
}

/** Those of the text after, and between them those that it would lack, after what they followed. */
function inOrder(today: readonly PlacedClause[], after: readonly PlacedClause[]): PlacedClause[] {
  const order = [...after];
  today.forEach((clause, index) => {
    if (after.some(({ id }) => id === clause.id)) return;
    const before = today[index - 1]?.id;
    order.splice(order.findIndex(({ id }) => id === before) + 1, 0, clause);
  });
  return order;
}

function standingOf(
  change: ProposedChange,
  content: DocumentContent,
  proposal: readonly ProposedChange[] | null,
): Standing {
  return proposal === null ? standing(change, content) : standingInProposal(change, proposal);
}

function nowOf(
  change: ProposedChange,
  placed: readonly PlacedClause[],
  proposal: readonly ProposedChange[] | null,
): string | null {
  const node =
    proposal === null
      ? placed.find(({ id }) => id === change.clauseId)?.node
      : proposal.find((each) => targetOf(each) === change.clauseId)?.proposed;
  return node === undefined || node === null ? null : editableText(node);
}

function numberOf(
  id: string | null,
  { base }: ProposedChange,
  placed: readonly PlacedClause[],
): string | null {
  if (id === null) return null;
  const now = placed.find((each) => each.id === id);
  if (now !== undefined) return now.number;
  const index = base.around.findIndex((each) => each.id === id);
  return index < 0 ? null : `${base.number.replace(/[^.()]+\)?$/u, '')}${index + 1}`;
}
