import type { PlacedClause } from '../clauses/numbers.js';
import { type ContentNode, childrenOf, type DocumentContent, isIdentified } from '../content/content.js';
import { DocumentError } from '../document-error.js';
import { clauseTextOf, ownBlocks, withText } from './editable-text.js';
import { amendableParts, isTitle } from './parts.js';

export const CHANGE_KINDS = ['replace', 'remove', 'add_after'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What somebody wants of the title, one section or clause; `text` as `editableText` spells it, null for a removal. */
export interface WantedChange {
  readonly kind: ChangeKind;
  readonly clauseId: string;
  readonly text: string | null;
}

/** The title, a section or a clause as it stood when a change to it was proposed. */
export interface ClauseBase {
  /** Empty for the title. */
  readonly number: string;
  /** What it stood in; null for a section and the title. */
  readonly parentId: string | null;
  /** The node: with its own blocks alone, or with all that is in it where it is to be removed. */
  readonly node: ContentNode;
  /** Those that stood in the same place, itself among them, in order, with their words. */
  readonly around: readonly { readonly id: string; readonly text: string }[];
}

/** One change that an amendment proposes. */
export interface ProposedChange {
  readonly kind: ChangeKind;
  /** The title, section or clause that is changed, or after which a clause is added. */
  readonly clauseId: string;
  /** The identity that an added clause will have. */
  readonly newId: string | null;
  readonly base: ClauseBase;
  /** What it is to be, with its own blocks alone; null for a removal. */
  readonly proposed: ContentNode | null;
}

/**
 * Ties what is wanted to the text as it stands.
 *
 * @throws DocumentError MALFORMED where there is no such clause, nothing would change, the text does not fit, or the title
 * is to get anything but other words
 */
export function proposeChange(
  content: DocumentContent,
  wanted: WantedChange,
  newId: () => string,
): ProposedChange {
  const { kind, clauseId } = wanted;
  const placed = amendableParts(content);
  const clause = placed.find(({ id }) => id === clauseId);
  if (clause === undefined) {
    throw new DocumentError('MALFORMED', 'There is no such clause in the draft any more. Choose another.');
  }
  if (isTitle(clause.node) && kind !== 'replace') {
    throw new DocumentError(
      'MALFORMED',
      'The title cannot be removed, and no clause stands right after it. Propose other words for it.',
    );
  }
  const base = baseOf(placed, clause, kind === 'remove');
  if (kind === 'remove') return { kind, clauseId, newId: null, base, proposed: null };
  const text = (wanted.text ?? '').trim();
  if (text === '') throw new DocumentError('MALFORMED', 'Write the proposed text.');
  if (kind === 'add_after') {
    const empty: ContentNode = { type: 'clause', attrs: { id: newId() }, content: [{ type: 'paragraph' }] };
    const id = empty.attrs?.id;
    const proposed = withText(empty, text);
    return { kind, clauseId, newId: typeof id === 'string' ? id : null, base, proposed };
  }
  const proposed = withText(withoutClauses(clause.node), text);
  if (clauseTextOf(proposed) === clauseTextOf(clause.node)) {
    throw new DocumentError('MALFORMED', 'The proposed text is the text as it stands. Change a word first.');
  }
  return { kind, clauseId, newId: null, base, proposed };
}

/** What a place in the text must be told of to know it again. */
export function baseOf(placed: readonly PlacedClause[], clause: PlacedClause, whole: boolean): ClauseBase {
  return {
    number: clause.number,
    parentId: clause.parent?.id ?? null,
    node: whole ? clause.node : withoutClauses(clause.node),
    around: siblingsOf(placed, clause).map(({ id, node }) => ({ id: id ?? '', text: clauseTextOf(node) })),
  };
}

/** Those in the same section or clause, in order, itself among them; the title stands alone. */
export function siblingsOf(placed: readonly PlacedClause[], clause: PlacedClause): PlacedClause[] {
  if (isTitle(clause.node)) return [clause];
  return placed.filter(({ node, parent }) => parent === clause.parent && !isTitle(node));
}

/** A section or clause without the clauses inside it. */
export function withoutClauses(node: ContentNode): ContentNode {
  return childrenOf(node).some(isIdentified) ? { ...node, content: ownBlocks(node) } : node;
}
