import type { ContentNode } from '../content/content.js';
import type { MarkName } from '../schema/marks.js';
import {
  attributeOf,
  childrenOf,
  isShown,
  isText,
  nameOf,
  type PastedNode,
  styleOf,
} from './pasted-element.js';

const MARKS: readonly MarkName[] = ['bold', 'italic', 'term'];
const RAISED: Readonly<Record<string, string>> = { '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴' };
const SPACE = /[\s\u00a0\u200b]+/gu;
const UNREADABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Texts and line breaks of the schema that some nodes of a page come to; spaces at both ends are left out. */
export function inlineOf(nodes: readonly PastedNode[]): ContentNode[] {
  return trimmed(nodes.flatMap((node) => leaves(node, new Set())));
}

function leaves(node: PastedNode, marks: ReadonlySet<MarkName>): ContentNode[] {
  if (!isShown(node)) return [];
  if (isText(node)) return texts(node.textContent ?? '', marks);
  const name = nameOf(node);
  if (name === 'br') return [{ type: 'hardBreak' }];
  if (isIgnored(node)) return [];
  if (name === 'sup' && /^\s*[0-4]\s*$/u.test(node.textContent ?? '')) {
    return texts(RAISED[(node.textContent ?? '').trim()] ?? '', marks);
  }
  const inside = marksAfter(node, name, marks);
  return childrenOf(node).flatMap((child) => leaves(child, inside));
}

/** Word writes the number of an item as a text of its own, and says that it is to be left out. */
export function isIgnored(node: PastedNode): boolean {
  return /mso-list\s*:\s*ignore/iu.test(attributeOf(node, 'style'));
}

function marksAfter(node: PastedNode, name: string, before: ReadonlySet<MarkName>): ReadonlySet<MarkName> {
  const marks = new Set(before);
  const weight = styleOf(node, 'font-weight');
  const slant = styleOf(node, 'font-style');
  if (name === 'b' || name === 'strong' || /^(?:bold|bolder|[6-9]00)$/u.test(weight)) marks.add('bold');
  if (/^(?:normal|lighter|[1-5]00)$/u.test(weight)) marks.delete('bold');
  if (name === 'i' || name === 'em' || slant === 'italic') marks.add('italic');
  if (slant === 'normal') marks.delete('italic');
  if (name === 'dfn') marks.add('term');
  return marks;
}

function texts(text: string, marks: ReadonlySet<MarkName>): ContentNode[] {
  const clean = text.replace(SPACE, ' ').replace(UNREADABLE, '').toWellFormed();
  if (clean === '') return [];
  const named = MARKS.filter((mark) => marks.has(mark)).map((type) => ({ type }));
  return [{ type: 'text', text: clean, ...(named.length > 0 ? { marks: named } : {}) }];
}

/** Without spaces at the ends, beside line breaks or beside another space, and without line breaks at the ends. */
function trimmed(nodes: readonly ContentNode[]): ContentNode[] {
  const kept: ContentNode[] = [];
  let open = true;
  for (const node of nodes) {
    const text: string | undefined =
      node.text === undefined ? undefined : open ? node.text.trimStart() : node.text;
    if (text === '') continue;
    if (text === undefined && kept.length === 0) continue;
    if (text === undefined) dropSpace(kept);
    open = text === undefined || text.endsWith(' ');
    kept.push(text === undefined ? node : { ...node, text });
  }
  while (kept.at(-1)?.type === 'hardBreak') kept.pop();
  dropSpace(kept);
  return kept;
}

function dropSpace(kept: ContentNode[]): void {
  const last = kept.at(-1);
  if (last?.text === undefined) return;
  const text = last.text.trimEnd();
  kept.pop();
  if (text === '') dropSpace(kept);
  else kept.push({ ...last, text });
}
