import * as Y from 'yjs';
import { listClauses } from '../clauses/list-clauses.js';
import { placeName } from '../clauses/numbers.js';
import { FRAGMENT } from '../schema/schema.js';
import { contentFromYDoc } from './read-shared.js';

/** A section of a shared document, and which item of the document it is. */
export interface SectionItem {
  readonly id: string;
  /** Its number and heading, for people: "section 2, Fabric". */
  readonly name: string;
  readonly item: { readonly client: number; readonly clock: number };
}

/**
 * The sections of a shared document, in order.
 *
 * @throws DocumentError MALFORMED, TOO_DEEP
 */
export function sectionItems(doc: Y.Doc): SectionItem[] {
  const entries = new Map(listClauses(contentFromYDoc(doc)).map((entry) => [entry.id, entry]));
  return sectionElements(doc).flatMap(({ id, item }) => {
    const entry = entries.get(id);
    if (entry?.kind !== 'section') return [];
    const heading = entry.heading === null || entry.heading === '' ? '' : `, ${entry.heading}`;
    return [{ id, name: `${placeName(entry.number)}${heading}`, item }];
  });
}

/** The identities of those sections that are one of these items of the shared document. */
export function sectionIdsOf(doc: Y.Doc, items: readonly SectionItem['item'][]): ReadonlySet<string> {
  const closed = sectionElements(doc).filter(({ item }) =>
    items.some(({ client, clock }) => item.client === client && item.clock === clock),
  );
  return new Set(closed.map(({ id }) => id));
}

function sectionElements(doc: Y.Doc): Pick<SectionItem, 'id' | 'item'>[] {
  return doc
    .getXmlFragment(FRAGMENT)
    .toArray()
    .flatMap((child) => {
      if (!(child instanceof Y.XmlElement) || child.nodeName !== 'section' || child._item === null) return [];
      const { client, clock } = child._item.id;
      return [{ id: String(child.getAttribute('id') ?? ''), item: { client, clock } }];
    });
}
