import { type ContentNode, childrenOf, type DocumentContent, isIdentified } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { type ClauseChange, diffVersions } from '../diff/index.js';

/** What somebody wrote, told apart by whether it is in a section that was closed meanwhile. */
export interface ToldApart {
  /** The text with everything that they wrote beside the closed sections, these as they stand. */
  readonly beside: DocumentContent;
  /** Clauses of closed sections that they changed or added, with the words of it. */
  readonly within: readonly ClauseChange[];
}

/**
 * Tells apart what somebody wrote in sections that were closed before it was stored from what else they wrote.
 *
 * @param theirs the text as it is stored
 * @param merged the same with everything that they wrote in it
 * @param closed identities of the sections that are closed
 * @throws DocumentError MALFORMED, TOO_DEEP, MISSING_ID, DUPLICATE_ID
 */
export function toldApart(
  theirs: DocumentContent,
  merged: DocumentContent,
  closed: ReadonlySet<string>,
): ToldApart {
  const isClosed = ({ attrs }: ContentNode): boolean => closed.has(String(attrs?.id));
  const sections = childrenOf(theirs).filter(isClosed);
  const inside = new Set([...sections, ...childrenOf(merged).filter(isClosed)].flatMap(identitiesIn));
  const within = diffVersions(theirs, merged).filter(
    ({ clauseId, kind }) => inside.has(clauseId) && (kind === 'added' || kind === 'changed'),
  );
  const kept = childrenOf(merged).map((node) => sections.find((own) => isSame(own, node)) ?? node);
  const beside = sections.reduce((nodes, section) => withSection(nodes, section, childrenOf(theirs)), kept);
  return { beside: parseContent({ type: 'doc', content: beside }), within };
}

/** The nodes with a section that they lack, after whatever came before it. */
function withSection(
  nodes: readonly ContentNode[],
  section: ContentNode,
  stored: readonly ContentNode[],
): ContentNode[] {
  if (nodes.some((node) => isSame(node, section))) return [...nodes];
  const before = stored.slice(0, stored.indexOf(section)).reverse();
  const after = before.find((each) => nodes.some((node) => isSame(node, each)));
  const at = after === undefined ? 0 : nodes.findIndex((node) => isSame(node, after));
  return [...nodes.slice(0, at + 1), section, ...nodes.slice(at + 1)];
}

function isSame(one: ContentNode, other: ContentNode): boolean {
  return one.type === other.type && one.attrs?.id === other.attrs?.id;
}

function identitiesIn(node: ContentNode): string[] {
  const own = isIdentified(node) && node.attrs?.id !== undefined ? [String(node.attrs.id)] : [];
  return [...own, ...childrenOf(node).flatMap(identitiesIn)];
}
