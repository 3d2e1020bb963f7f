import * as Y from 'yjs';
import type { DraftConnection } from './draft-connection.js';
import { type PersonHere, personOf } from './people.js';

/**
 * Tells who else changed which section or clause (null for the title), for those in the room. What is only taken
 * away bears nobody's name in the shared document, and is not told. @returns what ends it
 */
export function listenToOthers(
  { fragment, awareness }: DraftConnection,
  ownId: string,
  tell: (person: PersonHere, place: string | null) => void,
): () => void {
  const hear = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    if (transaction.local) return;
    for (const [clientId, clock] of transaction.afterState) {
      if (clock === (transaction.beforeState.get(clientId) ?? 0)) continue;
      const person = personOf(awareness.getStates().get(clientId)?.user);
      if (!person || person.personId === ownId) continue;
      for (const { target } of events) tell(person, placeOf(target));
    }
  };
  fragment.observeDeep(hear);
  return () => fragment.unobserveDeep(hear);
}

/** The identity of the innermost section or clause that a part of the shared text lies in. */
function placeOf(part: Y.AbstractType<unknown> | null): string | null {
  for (let at = part; at !== null; at = at.parent) {
    if (!(at instanceof Y.XmlElement)) continue;
    const id: unknown = at.getAttribute('id');
    if ((at.nodeName === 'section' || at.nodeName === 'clause') && typeof id === 'string') return id;
  }
  return null;
}
