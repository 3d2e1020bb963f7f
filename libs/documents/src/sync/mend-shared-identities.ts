import * as Y from 'yjs';
import { isClauseId } from '../schema/attributes.js';
import { FRAGMENT } from '../schema/schema.js';
import { sharedNodes } from './read-shared.js';

/**
 * Gives every section and clause of a shared document an identity of its own, after what several people did at once:
 * two who move the same clause leave it twice. The first keeps the identity and what points to it. Another that is the
 * same in every word goes; one that differs gets a new identity, and which of them to keep is for people to say, so that
 * no word goes. Whoever mends the same document does the very same to it: it does not matter who does, nor how many do
 * at once.
 *
 * @returns whether anything had to be mended
 */
export function mendSharedIdentities(doc: Y.Doc): boolean {
  const seen = new Map<unknown, Y.XmlElement>();
  const wanting = identified(doc.getXmlFragment(FRAGMENT)).filter((element) => {
    const id: unknown = element.getAttribute('id');
    if (!isClauseId(id) || seen.has(id)) return true;
    seen.set(id, element);
    return false;
  });
  if (wanting.length === 0) return false;
  doc.transact(() => {
    for (const element of wanting) {
      if (element._item?.deleted) continue;
      const first = seen.get(element.getAttribute('id'));
      if (first !== undefined && isSame(first, element)) takeAway(element);
      else element.setAttribute('id', idFor(element));
    }
  });
  return true;
}

function isSame(one: Y.XmlElement, other: Y.XmlElement): boolean {
  return JSON.stringify(sharedNodes(one)) === JSON.stringify(sharedNodes(other));
}

function takeAway(element: Y.XmlElement): void {
  const { parent } = element;
  if (!(parent instanceof Y.XmlFragment)) throw new Error('the element is in no document');
  parent.delete(parent.toArray().indexOf(element), 1);
}

function identified(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return [];
    const own = child.nodeName === 'section' || child.nodeName === 'clause';
    return own ? [child, ...identified(child)] : [];
  });
}

/** An identity that everybody makes for the same element: by who wrote it, and as their how manieth item. */
function idFor({ _item: item }: Y.XmlElement): string {
  if (item === null) throw new Error('the element is in no document');
  return `m-${item.id.client}-${item.id.clock}`;
}
