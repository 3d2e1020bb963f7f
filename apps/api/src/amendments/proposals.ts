import {
  amendableParts,
  contentFromYDoc,
  type DocumentContent,
  editableText,
  type ProposedChange,
  placeName,
  proposeChange,
  withoutClauses,
  withText,
} from '@concordat/documents';
import type * as Y from 'yjs';
import { readable } from '../drafting/readable.js';
import { newId } from '../platform/ids.js';
import { Problem } from '../platform/problem.js';
import type { Wanted } from './amendment-input.js';

/** The text that a shared document holds. @throws Problem INVALID */
export function contentOf(doc: Y.Doc): DocumentContent {
  return readable('draftId', () => contentFromYDoc(doc));
}

/**
 * Changes to the text as it stands. A clause that an earlier revision added keeps its identity.
 *
 * @throws Problem NOT_FOUND for no such clause, CONFLICT where it is not as its editor saw it, INVALID
 */
export function changesTo(
  content: DocumentContent,
  wanted: readonly Wanted[],
  earlier: readonly ProposedChange[] = [],
): ProposedChange[] {
  const placed = amendableParts(content);
  return wanted.map((each) => {
    const clause = placed.find(({ id }) => id === each.clauseId);
    if (clause === undefined) throw Problem.notFound('clause');
    if (each.kind !== 'add_after') mustBeSeen(each, editableText(clause.node), placeName(clause.number));
    const added = earlier.find(({ kind, clauseId }) => kind === 'add_after' && clauseId === each.clauseId);
    return readable('changes', () => proposeChange(content, each, () => added?.newId ?? newId()));
  });
}

/**
 * Changes to what an amendment proposes: other words for clauses that it changes or adds.
 *
 * @throws Problem NOT_FOUND, CONFLICT, INVALID
 */
export function changesToProposal(
  proposal: readonly ProposedChange[],
  wanted: readonly Wanted[],
): ProposedChange[] {
  return wanted.map((each) => {
    const target = proposal.find((change) => targetOf(change) === each.clauseId);
    if (target === undefined) throw Problem.notFound('clause in that amendment');
    if (each.kind !== 'replace' || target.proposed === null) {
      throw Problem.invalid(
        'changes',
        'must give other words for clauses that the amendment changes or adds',
      );
    }
    const node = target.proposed;
    mustBeSeen(each, editableText(node), placeName(target.base.number));
    const proposed = readable('changes', () => withText(withoutClauses(node), (each.text ?? '').trim()));
    if (editableText(proposed) === editableText(node) || editableText(proposed) === '') {
      throw Problem.invalid('changes', 'must say something else than the amendment does');
    }
    return {
      kind: 'replace',
      clauseId: each.clauseId,
      newId: null,
      base: { ...target.base, node },
      proposed,
    };
  });
}

/** The clause that a change gives words to. */
export function targetOf({ clauseId, newId: added }: ProposedChange): string {
  return added ?? clauseId;
}

/** Changes with other words than were proposed, for those clauses that are named. @throws Problem NOT_FOUND, INVALID */
export function reworded(
  changes: readonly ProposedChange[],
  words: readonly { readonly clauseId: string; readonly text: string }[],
): ProposedChange[] {
  for (const { clauseId } of words) {
    if (!changes.some((change) => targetOf(change) === clauseId && change.proposed !== null)) {
      throw Problem.notFound('clause in this amendment');
    }
  }
  return changes.map((change) => {
    const other = words.find(({ clauseId }) => clauseId === targetOf(change));
    const { proposed } = change;
    if (other === undefined || proposed === null) return change;
    if (other.text.trim() === '')
      throw Problem.invalid('texts', 'must have words; remove the clause instead');
    return { ...change, proposed: readable('texts', () => withText(proposed, other.text.trim())) };
  });
}

function mustBeSeen({ baseText, clauseId }: Wanted, now: string, place: string): void {
  if (baseText === null || baseText === now) return;
  throw new Problem(
    'CONFLICT',
    `${place} has changed since you began. Read it as it stands now, then propose again (${clauseId}).`,
    'changes',
  );
}
