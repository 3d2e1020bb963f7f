import { type ContentNode, childrenOf, type DocumentContent, isIdentified } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { DocumentError } from '../document-error.js';
import { TITLE_ID } from '../schema/attributes.js';
import { ownBlocks, withOwnBlocks } from './editable-text.js';
import { isTitle } from './parts.js';
import type { ProposedChange } from './proposed-change.js';
import { mayApply, standing } from './standing.js';

/** An amendment as far as the text is concerned. */
export interface WholeAmendment {
  readonly id: string;
  readonly changes: readonly ProposedChange[];
}

/** Amendments that cannot all be accepted: they want different things of one section or clause. */
export interface Conflict {
  readonly clauseId: string;
  readonly amendmentIds: readonly string[];
}

/** What a text would be with some amendments accepted. */
export interface Applied {
  readonly content: DocumentContent;
  readonly conflicts: readonly Conflict[];
  /** Those that are left out, since they conflict or the text is no longer what they were proposed for. */
  readonly leftOut: readonly string[];
}

/** Where amendments want different things of one section or clause, by where they first do. */
export function conflictsOf(amendments: readonly WholeAmendment[]): Conflict[] {
  const touching = new Map<string, { readonly id: string; readonly change: ProposedChange }[]>();
  for (const { id, changes } of amendments) {
    for (const change of changes) {
      const found = touching.get(change.clauseId) ?? [];
      touching.set(change.clauseId, [...found, { id, change }]);
    }
  }
  return [...touching].flatMap(([clauseId, all]) => {
    const removes = all.some(({ change }) => change.kind === 'remove');
    const claims = all.filter(({ change }) => removes || change.kind !== 'add_after');
    const amendmentIds = [...new Set(claims.map(({ id }) => id))];
    return amendmentIds.length > 1 ? [{ clauseId, amendmentIds }] : [];
  });
}

/** The text with these amendments accepted, each of them whole or not at all. */
export function applied(content: DocumentContent, amendments: readonly WholeAmendment[]): Applied {
  const conflicts = conflictsOf(amendments);
  const conflicting = new Set(conflicts.flatMap(({ amendmentIds }) => amendmentIds));
  const leftOut: string[] = [];
  let result = content;
  for (const { id, changes } of amendments) {
    const fits = !conflicting.has(id) && changes.every((change) => mayApply(standing(change, content)));
    const next = fits ? tried(result, changes) : null;
    if (next === null) leftOut.push(id);
    else result = next;
  }
  return { content: result, conflicts, leftOut };
}

/**
 * The text with changes made, whatever it says by now.
 *
 * @throws DocumentError MALFORMED where what is left is no text, such as a section without a clause
 */
export function applyChanges(content: DocumentContent, changes: readonly ProposedChange[]): DocumentContent {
  const one = new Map(
    changes.filter(({ kind }) => kind !== 'add_after').map((change) => [change.clauseId, change]),
  );
  const added = (id: unknown): ContentNode[] =>
    changes.flatMap(({ kind, clauseId, proposed }) =>
      kind === 'add_after' && clauseId === id && proposed !== null ? [proposed] : [],
    );
  const rewrite = (node: ContentNode): ContentNode[] => {
    if (isTitle(node)) return [one.get(TITLE_ID)?.proposed ?? node];
    if (node.content === undefined) return [node];
    const id = isIdentified(node) ? node.attrs?.id : undefined;
    const change = typeof id === 'string' ? one.get(id) : undefined;
    const after = node.type === 'clause' ? added(id) : [];
    if (change?.kind === 'remove') return after;
    const inside = { ...node, content: childrenOf(node).flatMap(rewrite) };
    const own = change?.proposed ? withOwnBlocks(inside, ownBlocks(change.proposed)) : inside;
    return [node.type === 'section' ? withFirst(own, added(id)) : own, ...after];
  };
  return parseContent({ ...content, content: childrenOf(content).flatMap(rewrite) });
}

/** A section with clauses before those that it has. */
function withFirst(section: ContentNode, clauses: readonly ContentNode[]): ContentNode {
  if (clauses.length === 0) return section;
  const children = childrenOf(section);
  const first = children.findIndex(isIdentified);
  const at = first < 0 ? children.length : first;
  return { ...section, content: [...children.slice(0, at), ...clauses, ...children.slice(at)] };
}

function tried(content: DocumentContent, changes: readonly ProposedChange[]): DocumentContent | null {
  try {
    return applyChanges(content, changes);
  } catch (error) {
    if (error instanceof DocumentError) return null;
    throw error;
  }
}
