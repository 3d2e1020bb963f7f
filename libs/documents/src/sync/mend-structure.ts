import * as Y from 'yjs';
import { IDENTIFIED } from '../schema/attributes.js';
import { FRAGMENT } from '../schema/schema.js';

/** What a node begins with, where the schema wants one there. */
const FIRST: Readonly<Record<string, string>> = {
  section: 'heading',
  clause: 'paragraph',
  listItem: 'paragraph',
};

/** What a node has at least one of; the first is what is put there when it has none. */
const SOME: Readonly<Record<string, readonly string[]>> = {
  section: ['clause', 'note'],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  table: ['tableRow'],
  tableCell: ['paragraph'],
  tableHeader: ['paragraph'],
  note: ['paragraph'],
};

/**
 * Puts an empty node wherever the schema wants one and two people, each taking away what they could, have together
 * left none. Without it the editor would take away what stood around the gap as well, words that nobody deleted
 * among them. Only ever adds, and only empty nodes.
 *
 * @returns whether anything was missing
 */
export function mendStructure(doc: Y.Doc, newId: () => string): boolean {
  const fragment = doc.getXmlFragment(FRAGMENT);
  let mended = false;
  const put = (parent: Y.XmlFragment, index: number, name: string) => {
    parent.insert(index, [emptyNode(name, newId)]);
    mended = true;
  };
  doc.transact(() => {
    if (nameAt(fragment, 0) !== 'title') put(fragment, 0, 'title');
    if (!has(fragment, ['section'])) put(fragment, fragment.length, 'section');
    mendInside(fragment, put);
  });
  return mended;
}

function mendInside(
  parent: Y.XmlFragment,
  put: (parent: Y.XmlFragment, index: number, name: string) => void,
): void {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    const first = FIRST[child.nodeName];
    if (first !== undefined && nameAt(child, 0) !== first) put(child, 0, first);
    const some = SOME[child.nodeName];
    if (some?.[0] !== undefined && !has(child, some)) put(child, child.length, some[0]);
    mendInside(child, put);
  }
}

/** A node with nothing in it but what the schema wants there. */
function emptyNode(name: string, newId: () => string): Y.XmlElement {
  const node = new Y.XmlElement(name);
  if (IDENTIFIED.includes(name)) node.setAttribute('id', newId());
  const inside = [FIRST[name], SOME[name]?.[0], name === 'tableRow' ? 'tableCell' : undefined];
  const children = inside.filter((each) => each !== undefined).map((each) => emptyNode(each, newId));
  node.insert(0, children);
  return node;
}

function nameAt(parent: Y.XmlFragment, index: number): string | null {
  const child: unknown = parent.length > index ? parent.get(index) : null;
  return child instanceof Y.XmlElement ? child.nodeName : null;
}

function has(parent: Y.XmlFragment, names: readonly string[]): boolean {
  return parent.toArray().some((child) => child instanceof Y.XmlElement && names.includes(child.nodeName));
}
