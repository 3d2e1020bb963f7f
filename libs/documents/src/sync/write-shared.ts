import { updateYFragment } from '@tiptap/y-tiptap';
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import type { DocumentContent } from '../content/content.js';
import { normalisedNode } from '../content/normalise.js';
import { parseNode } from '../content/parse.js';
import { commonPlaces } from '../diff/sequences.js';
import { FRAGMENT } from '../schema/schema.js';
import { sharedNodes, textRuns } from './read-shared.js';

/**
 * A new Y.Doc that holds the document, made by one client.
 *
 * @throws DocumentError MALFORMED, TOO_DEEP
 */
export function yDocFromContent(content: DocumentContent): Y.Doc {
  const doc = new Y.Doc();
  applyContentToYDoc(doc, content);
  return doc;
}

/**
 * Makes a shared Y.Doc hold the document, in one transaction and with as few changes as its identities allow: a
 * section or clause that keeps its id and place keeps its Yjs items, and inside it only what differs is written. What
 * others write in it at the same time therefore merges.
 *
 * @throws DocumentError MALFORMED, TOO_DEEP; then nothing was written
 */
export function applyContentToYDoc(doc: Y.Doc, content: DocumentContent, origin: unknown = null): void {
  const node = parseNode(content);
  doc.transact(() => writeChildren(doc, doc.getXmlFragment(FRAGMENT), node), origin);
}

/** The nodes whose children are compared one by one; the library writes the others. */
const OUTER = new Set(['doc', 'section', 'clause']);

function writeChildren(doc: Y.Doc, parent: Y.XmlFragment, node: Node): void {
  const shared = parent.toArray();
  const kept = keptChildren(shared, node.children);
  const keptShared = new Set(kept.values());
  for (let index = shared.length - 1; index >= 0; index--) {
    if (!keptShared.has(index)) parent.delete(index, 1);
  }
  node.children.forEach((child, index) => {
    if (!kept.has(index)) parent.insert(index, [new Y.XmlElement(child.type.name)]);
    const element = parent.get(index);
    if (element instanceof Y.XmlElement) writeElement(doc, element, child);
  });
}

function writeElement(doc: Y.Doc, element: Y.XmlElement, node: Node): void {
  if (!OUTER.has(node.type.name)) {
    if (hasEmbed(element)) element.delete(0, element.length);
    updateYFragment(doc, element, node, { mapping: new Map(), isOMark: new Map() });
    return;
  }
  for (const name of Object.keys(element.getAttributes())) {
    if ((node.attrs[name] ?? null) === null) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(node.attrs)) {
    if (value !== null && element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  writeChildren(doc, element, node);
}

/** Whether some text in it holds an embedded object, which the library would count wrongly and never remove. */
function hasEmbed(parent: Y.XmlFragment): boolean {
  return parent.toArray().some((child) => {
    if (child instanceof Y.XmlText) return textRuns(child).some(({ insert }) => typeof insert !== 'string');
    return child instanceof Y.XmlElement && hasEmbed(child);
  });
}

/** Which children stay: index among the wanted ones, by it the index among the shared ones; both rise together. */
function keptChildren(shared: readonly unknown[], wanted: readonly Node[]): ReadonlyMap<number, number> {
  const kept = new Map<number, number>();
  let [from, to] = [0, 0];
  const places = commonPlaces(shared.map(sharedKey), wanted.map(wantedKey));
  for (const [sharedIndex, wantedIndex] of [...places, [shared.length, wanted.length] as const]) {
    keepSameKind(shared, wanted, [from, sharedIndex], [to, wantedIndex], kept);
    if (wantedIndex < wanted.length) kept.set(wantedIndex, sharedIndex);
    [from, to] = [sharedIndex + 1, wantedIndex + 1];
  }
  return kept;
}

type Range = readonly [number, number];

/** Between two places that stay: a paragraph becomes the next paragraph, and so on; identities are never reused. */
function keepSameKind(
  shared: readonly unknown[],
  wanted: readonly Node[],
  [from, end]: Range,
  [to, wantedEnd]: Range,
  kept: Map<number, number>,
): void {
  let next = from;
  for (let index = to; index < wantedEnd; index++) {
    const name = wanted[index]?.type.name ?? '';
    if (OUTER.has(name)) continue;
    let at = next;
    while (at < end && nameOf(shared[at]) !== name) at += 1;
    if (at >= end) continue;
    kept.set(index, at);
    next = at + 1;
  }
}

function sharedKey(child: unknown): string {
  if (child instanceof Y.XmlElement && OUTER.has(child.nodeName)) {
    return identityKey(child.nodeName, child.getAttribute('id'));
  }
  return JSON.stringify(sharedNodes(child));
}

function wantedKey(node: Node): string {
  return OUTER.has(node.type.name)
    ? identityKey(node.type.name, node.attrs.id)
    : JSON.stringify([normalisedNode(node)]);
}

function identityKey(name: string, id: unknown): string {
  return `${name} ${String(id ?? '')}`;
}

function nameOf(child: unknown): string {
  return child instanceof Y.XmlElement ? child.nodeName : '';
}
