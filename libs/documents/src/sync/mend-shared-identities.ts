import * as Y from 'yjs';
import { isClauseId } from '../schema/attributes.js';
import { FRAGMENT } from '../schema/schema.js';

/**
 * Gives every section and clause of a shared document an identity of its own, after what several people did at once:
 * two who move the same clause leave it twice. The first keeps the identity and what points to it, the other gets a
 * new one; which of them to keep is for people to say, so that no word goes. Whoever mends the same document does
 * the very same to it: it does not matter who does, nor how many do at once.
 *
 * @returns whether anything had to be mended
 */
export function mendSharedIdentities(doc: Y.Doc): boolean {
  const seen = new Set<string>();
  const wanting = identified(doc.getXmlFragment(FRAGMENT)).filter((element) => {
    const id: unknown = element.getAttribute('id');
    if (!isClauseId(id) || seen.has(id)) return true;
    seen.add(id);
    return false;
  });
  if (wanting.length === 0) return false;
  doc.transact(() => {
    for (const element of wanting) element.setAttribute('id', idFor(element));
  });
  return true;
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
