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
  doc.transact(() => writeNode(doc, node), origin);
}

/** What an editor keeps of which node it shows for which shared element, so that what it knows is not compared. */
export type Known = Parameters<typeof updateYFragment>[3];

/**
 * The same with a checked node of an editor, in whatever transaction is under way.
 *
 * @param moving ids of the sections and clauses that whoever edits is in: where two have changed places it is one of
 *   these that is written anew, and the other, in which somebody else may be writing, that stays
 */
export function writeNode(
  doc: Y.Doc,
  node: Node,
  known: Known = { mapping: new Map(), isOMark: new Map() },
  moving: ReadonlySet<string> = new Set(),
): void {
  const fragment = doc.getXmlFragment(FRAGMENT);
  known.mapping.set(fragment, node);
  writeChildren(doc, fragment, node, { known, moving });
}

interface How {
  readonly known: Known;
  readonly moving: ReadonlySet<string>;
}

/** The nodes whose children are compared one by one; the library writes the others. */
const OUTER = new Set(['doc', 'section', 'clause']);

function writeChildren(doc: Y.Doc, parent: Y.XmlFragment, node: Node, how: How): void {
  const { known } = how;
  const shared = parent.toArray();
  const kept = keptChildren(shared, node.children, how);
  const keptShared = new Set(kept.values());
  for (let index = shared.length - 1; index >= 0; index--) {
    if (keptShared.has(index)) continue;
    known.mapping.delete(parent.get(index));
    parent.delete(index, 1);
  }
  node.children.forEach((child, index) => {
    if (!kept.has(index)) parent.insert(index, [new Y.XmlElement(child.type.name)]);
    const element = parent.get(index);
    if (element instanceof Y.XmlElement && known.mapping.get(element) !== child) {
      writeElement(doc, element, child, how);
    }
  });
}

function writeElement(doc: Y.Doc, element: Y.XmlElement, node: Node, how: How): void {
  const { known } = how;
  if (!OUTER.has(node.type.name)) {
    if (hasEmbed(element)) element.delete(0, element.length);
    updateYFragment(doc, element, node, known);
    return;
  }
  for (const name of Object.keys(element.getAttributes())) {
    if ((node.attrs[name] ?? null) === null) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(node.attrs)) {
    if (value !== null && element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  known.mapping.set(element, node);
  writeChildren(doc, element, node, how);
}

/** Whether some text in it holds an embedded object, which the library would count wrongly and never remove. */
function hasEmbed(parent: Y.XmlFragment): boolean {
  return parent.toArray().some((child) => {
    if (child instanceof Y.XmlText) return textRuns(child).some(({ insert }) => typeof insert !== 'string');
    return child instanceof Y.XmlElement && hasEmbed(child);
  });
}

/** Which children stay: index among the wanted ones, by it the index among the shared ones; both rise together. */
function keptChildren(
  shared: readonly Shared[],
  wanted: readonly Node[],
  { known: { mapping }, moving }: How,
): ReadonlyMap<number, number> {
  const kept = new Map<number, number>();
  let [from, to] = [0, 0];
  let [end, wantedEnd] = [shared.length, wanted.length];
  const isKnown = (at: number, wantedAt: number) => {
    const child = shared[at];
    return child !== undefined && wanted[wantedAt] !== undefined && mapping.get(child) === wanted[wantedAt];
  };
  for (; from < end && to < wantedEnd && isKnown(from, to); from += 1, to += 1) kept.set(to, from);
  for (; from < end && to < wantedEnd && isKnown(end - 1, wantedEnd - 1); end -= 1, wantedEnd -= 1) {
    kept.set(wantedEnd - 1, end - 1);
  }
  const [start, wantedStart] = [from, to];
  const places = stayingPlaces(shared.slice(start, end), wanted.slice(wantedStart, wantedEnd), moving).map(
    ([one, other]) => [one + start, other + wantedStart] as const,
  );
  for (const [sharedIndex, wantedIndex] of [...places, [end, wantedEnd] as const]) {
    keepSameKind(shared, wanted, [from, sharedIndex], [to, wantedIndex], kept);
    if (wantedIndex < wantedEnd) kept.set(wantedIndex, sharedIndex);
    [from, to] = [sharedIndex + 1, wantedIndex + 1];
  }
  return kept;
}

/** Which stay where they are: as many as can, and, where there is a choice, not those that are being moved. */
function stayingPlaces(shared: readonly Shared[], wanted: readonly Node[], moving: ReadonlySet<string>) {
  const [before, after] = [shared.map(sharedKey), wanted.map(wantedKey)];
  const places = commonPlaces(before, after);
  if (moving.size === 0 || places.length === Math.min(before.length, after.length)) return places;
  const moved = new Set(
    ['section', 'clause'].flatMap((name) => [...moving].map((id) => identityKey(name, id))),
  );
  const others = commonPlaces(
    before,
    after.map((key) => (moved.has(key) ? `moved ${key}` : key)),
  );
  return others.length === places.length ? others : places;
}

type Shared = ReturnType<Y.XmlFragment['toArray']>[number];
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
