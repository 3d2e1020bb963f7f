import { ownBlocks, withOwnBlocks } from '../amendments/editable-text.js';
import {
  type ContentNode,
  childrenOf,
  type DocumentContent,
  everyNode,
  isIdentified,
} from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { DocumentError } from '../document-error.js';

/**
 * A text with one section or clause as it was in another: its own words where it is still there, wherever it stands
 * now; else itself, with those of its clauses that are gone too, after whatever it followed that is still there.
 *
 * @returns null where it was not in the other text, what it stood in is gone, or a section would be without a clause
 */
export function withClauseRestored(
  now: DocumentContent,
  then: DocumentContent,
  clauseId: string,
): DocumentContent | null {
  const was = [...everyNode(then)].find((node) => idOf(node) === clauseId);
  if (was === undefined) return null;
  const known = new Set([...everyNode(now)].map(idOf));
  if (known.has(clauseId)) {
    return checked(rewritten(now, clauseId, (node) => withOwnBlocks(node, ownBlocks(was))));
  }
  const parent = [...everyNode(then)].find((node) => childrenOf(node).includes(was)) ?? then;
  const parentId = idOf(parent);
  if (parentId !== null && !known.has(parentId)) return null;
  const before = childrenOf(parent).slice(0, childrenOf(parent).indexOf(was)).map(idOf).reverse();
  const put = (node: ContentNode) => withChild(node, withoutKnown(was, known), before);
  return checked(parentId === null ? put(now) : rewritten(now, parentId, put));
}

/** The node with a section or clause after the first of `before` that it has; else before all that it has. */
function withChild(node: ContentNode, child: ContentNode, before: readonly (string | null)[]): ContentNode {
  const children = childrenOf(node);
  const ids = children.map(idOf);
  const follows = before.find((id) => id !== null && ids.includes(id)) ?? null;
  const first = children.findIndex(isIdentified);
  const start = first < 0 ? children.length : first;
  const at = follows === null ? start : ids.indexOf(follows) + 1;
  return { ...node, content: [...children.slice(0, at), child, ...children.slice(at)] };
}

/** The node without the clauses in it that stand elsewhere by now. */
function withoutKnown(node: ContentNode, known: ReadonlySet<string | null>): ContentNode {
  if (!childrenOf(node).some(isIdentified)) return node;
  const content = childrenOf(node)
    .filter((child) => !isIdentified(child) || !known.has(idOf(child)))
    .map((child) => withoutKnown(child, known));
  return { ...node, content };
}

function rewritten(node: ContentNode, id: string, change: (node: ContentNode) => ContentNode): ContentNode {
  if (idOf(node) === id) return change(node);
  if (node.content === undefined) return node;
  return { ...node, content: node.content.map((child) => rewritten(child, id, change)) };
}

function idOf(node: ContentNode): string | null {
  const id = isIdentified(node) ? node.attrs?.id : undefined;
  return typeof id === 'string' ? id : null;
}

/** A section that is left without a clause is no text. */
function checked(content: ContentNode): DocumentContent | null {
  try {
    return parseContent(content as DocumentContent);
  } catch (error) {
    if (error instanceof DocumentError && error.code === 'MALFORMED') return null;
    throw error;
  }
}
