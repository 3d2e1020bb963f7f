import type { ContentNode } from '../content/content.js';
import { inlineOf, isIgnored } from './inline.js';
import { attributeOf, childrenOf, isShown, nameOf, type PastedNode, styleOf } from './pasted-element.js';

/** A block of a page, in the form that the schema has for it. */
export type Block =
  | { readonly kind: 'heading'; readonly content: readonly ContentNode[] }
  | {
      readonly kind: 'paragraph';
      readonly node: ContentNode;
      readonly continues: boolean;
      readonly within?: number | undefined;
    }
  /** A paragraph that its writer numbered; `level` 1 is the outermost. */
  | { readonly kind: 'numbered'; readonly node: ContentNode; readonly level: number }
  /** A paragraph of Word that stands in a list of bullets. */
  | { readonly kind: 'bullet'; readonly node: ContentNode; readonly level: number }
  /** `within` is the level of the clause that it goes on with, where that is known; 0 for the section. */
  | { readonly kind: 'other'; readonly node: ContentNode; readonly within?: number | undefined };

/** Classes by which an imported file says how deep a clause lies, and what goes on with which. */
const CLAUSE = /(?:^|\s)concordat-clause-(\d)(?:\s|$)/u;
const WITHIN = /(?:^|\s)concordat-within-(\d)(?:\s|$)/u;

const HEADING = /^h[1-6]$/u;
const SPAN_MAX = 1000;
const DEEPEST = 6;

/** Elements that begin a block of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);

/** The blocks of a page, in order; what has nothing to read in it is left out. */
export function blocksOf(root: PastedNode): Block[] {
  const blocks: Block[] = [];
  let waiting: PastedNode[] = [];
  const flush = () => {
    const content = inlineOf(waiting);
    if (content.length > 0) blocks.push({ kind: 'paragraph', node: paragraph(content), continues: false });
    waiting = [];
  };
  for (const child of childrenOf(root).filter(isShown)) {
    if (!holdsBlocks(child)) {
      waiting.push(child);
      continue;
    }
    flush();
    blocks.push(...blockOf(child));
  }
  flush();
  return blocks;
}

function holdsBlocks(node: PastedNode): boolean {
  return BLOCKS.has(nameOf(node)) || childrenOf(node).some((child) => isShown(child) && holdsBlocks(child));
}

function blockOf(node: PastedNode): Block[] {
  const name = nameOf(node);
  if (HEADING.test(name)) {
    const content = inlineOf([node]).map(({ marks: _, ...plain }) => plain);
    return content.length > 0 ? [{ kind: 'heading', content }] : [];
  }
  if (name === 'ul' || name === 'ol') return other(node, listOf(node, name, 1));
  if (name === 'table') return other(node, tableOf(node));
  if (name === 'aside') return other(node, noteOf(node));
  if (name === 'p') return paragraphOf(node);
  return blocksOf(node);
}

function other(element: PastedNode, node: ContentNode | null): Block[] {
  return node === null ? [] : [{ kind: 'other', node, within: levelIn(element, WITHIN) }];
}

function levelIn(element: PastedNode, pattern: RegExp): number | undefined {
  const level = pattern.exec(attributeOf(element, 'class'))?.[1];
  return level === undefined ? undefined : Number(level);
}

function paragraphOf(element: PastedNode): Block[] {
  const content = inlineOf([element]);
  const node = paragraph(content);
  const clause = levelIn(element, CLAUSE);
  if (clause !== undefined) return [{ kind: 'numbered', node, level: clause }];
  if (content.length === 0) return [];
  const within = levelIn(element, WITHIN);
  if (within !== undefined) return [{ kind: 'paragraph', node, continues: true, within }];
  const level = Number(/\blevel(\d+)/iu.exec(styleOf(element, 'mso-list'))?.[1] ?? 0);
  const mark = level > 0 ? markOf(element) : '';
  if (mark !== '') {
    const kind = /[\p{L}\p{N}]/u.test(mark) && mark !== 'o' ? 'numbered' : 'bullet';
    return [{ kind, node, level: Math.min(level, DEEPEST) }];
  }
  return [{ kind: 'paragraph', node, continues: /ListContinue/iu.test(attributeOf(element, 'class')) }];
}

/** The number or bullet that Word wrote before an item. */
function markOf(node: PastedNode): string {
  if (isIgnored(node)) return (node.textContent ?? '').replace(/[\s\u00a0]+/gu, '');
  for (const child of childrenOf(node)) {
    const mark = markOf(child);
    if (mark !== '') return mark;
  }
  return '';
}

function listOf(element: PastedNode, name: 'ul' | 'ol', depth: number): ContentNode | null {
  const items = childrenOf(element)
    .filter((child) => isShown(child) && nameOf(child) !== '')
    .flatMap((child) => itemOf(child, depth));
  if (items.length === 0) return null;
  return { type: name === 'ul' ? 'bulletList' : 'orderedList', content: items };
}

function itemOf(element: PastedNode, depth: number): ContentNode[] {
  const name = nameOf(element);
  if (name === 'ul' || name === 'ol') return childrenOf(element).flatMap((child) => itemOf(child, depth));
  const nodes = flat(blocksOf(element), depth);
  if (nodes.length === 0) return [];
  const content = nodes[0]?.type === 'paragraph' ? nodes : [paragraph([]), ...nodes];
  return [{ type: 'listItem', content }];
}

/** What may stand in an item: paragraphs, and lists that are not too deep. */
function flat(blocks: readonly Block[], depth: number): ContentNode[] {
  return blocks.flatMap((block): ContentNode[] => {
    if (block.kind === 'heading') return [paragraph(block.content)];
    const isList = block.node.type === 'bulletList' || block.node.type === 'orderedList';
    if (block.kind !== 'other' || (isList && depth < DEEPEST)) return [block.node];
    return paragraphsIn(block.node);
  });
}

/** The paragraphs in a node, wherever in it they stand. */
export function paragraphsIn(node: ContentNode): ContentNode[] {
  return node.type === 'paragraph' ? [node] : (node.content ?? []).flatMap(paragraphsIn);
}

function noteOf(element: PastedNode): ContentNode | null {
  const content = inside(element);
  return content.length > 0 ? { type: 'note', content } : null;
}

function inside(element: PastedNode): ContentNode[] {
  return flat(blocksOf(element), DEEPEST).flatMap(paragraphsIn);
}

function tableOf(element: PastedNode): ContentNode | null {
  const rows = rowsOf(element).flatMap((row) => {
    const cells = childrenOf(row).filter((cell) => isShown(cell) && /^t[dh]$/u.test(nameOf(cell)));
    return cells.length > 0 ? [{ type: 'tableRow', content: cells.map(cellOf) }] : [];
  });
  return rows.length > 0 ? { type: 'table', content: rows } : null;
}

function rowsOf(element: PastedNode): PastedNode[] {
  return childrenOf(element)
    .filter(isShown)
    .flatMap((child) => {
      if (nameOf(child) === 'tr') return [child];
      return /^(?:thead|tbody|tfoot)$/u.test(nameOf(child)) ? rowsOf(child) : [];
    });
}

function cellOf(cell: PastedNode): ContentNode {
  const content = inside(cell);
  const spans = ['colspan', 'rowspan'].flatMap((name) => {
    const span = Number(attributeOf(cell, name));
    return Number.isInteger(span) && span > 1 && span <= SPAN_MAX ? [[name, span] as const] : [];
  });
  return {
    type: nameOf(cell) === 'th' ? 'tableHeader' : 'tableCell',
    ...(spans.length > 0 ? { attrs: Object.fromEntries(spans) } : {}),
    content: content.length > 0 ? content : [paragraph([])],
  };
}

/** A paragraph with this in it. */
export function paragraph(content: readonly ContentNode[]): ContentNode {
  return { type: 'paragraph', ...(content.length > 0 ? { content } : {}) };
}
