import * as Y from 'yjs';
import type { Change } from './announcements.js';
import type { DraftConnection } from './draft-connection.js';
import { type PersonHere, personOf } from './people.js';

type Listened = Pick<DraftConnection, 'fragment' | 'awareness' | 'inSync'>;
type Heard = Y.YEvent<Y.AbstractType<unknown>>;

/**
 * Tells what others changed in which section or clause (null for the title), for those in the room. Words that are only
 * taken away bear nobody's name in the shared document: they are told of whoever alone has the caret there, else of
 * nobody (`person` null). @returns what ends it
 */
export function listenToOthers(
  connection: Listened,
  ownId: string,
  tell: (person: PersonHere | null, change: Change, place: string | null) => void,
): () => void {
  const { fragment, awareness } = connection;
  const hear = (events: readonly Heard[], transaction: Y.Transaction) => {
    if (transaction.local) return;
    const states = awareness.getStates();
    const writers = writersIn(transaction);
    for (const event of events) {
      const place = placeOf(event.target);
      const added = writers.length > 1 ? addersIn(event, writers) : writers;
      for (const clientId of added) {
        const person = personOf(states.get(clientId)?.user);
        if (person && person.personId !== ownId) tell(person, 'changed', place);
      }
      if (added.length > 0 || !takesAway(event)) continue;
      const there = connection.inSync() ? peopleAt(place, connection) : [];
      if (!there.some(({ personId }) => personId === ownId) || there.length > 1) {
        tell(there.length === 1 ? (there[0] ?? null) : null, 'removed', place);
      }
    }
  };
  fragment.observeDeep(hear);
  return () => fragment.unobserveDeep(hear);
}

function writersIn({ afterState, beforeState }: Y.Transaction): number[] {
  return [...afterState].flatMap(([clientId, clock]) =>
    clock === (beforeState.get(clientId) ?? 0) ? [] : [clientId],
  );
}

/** Those who added something in the part that an event is of. */
function addersIn(event: Heard, writers: readonly number[]): number[] {
  const { target, keys } = event;
  const added = itemsOf(target).filter((item) => event.adds(item));
  const set = [...keys.keys()].map((key) => target._map.get(key));
  const ids = [...added, ...set].map((item) => item?.id.client);
  return writers.filter((clientId) => ids.includes(clientId));
}

function takesAway(event: Heard): boolean {
  return itemsOf(event.target).some((item) => event.deletes(item) && !event.adds(item));
}

function itemsOf({ _start }: Y.AbstractType<unknown>): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = _start; item !== null; item = item.right) items.push(item);
  return items;
}

/** Everybody who may write and has the caret in a place, once each; of oneself, only windows other than this. */
function peopleAt(place: string | null, { fragment, awareness }: Listened): PersonHere[] {
  const found = new Map<string, PersonHere>();
  for (const [clientId, { user, cursor }] of awareness.getStates()) {
    const person = personOf(user);
    if (!person || person.observer || clientId === awareness.clientID || !cursor?.head || !fragment.doc)
      continue;
    const position = Y.createRelativePositionFromJSON(cursor.head);
    const caret = Y.createAbsolutePositionFromRelativePosition(position, fragment.doc);
    if (caret && placeOf(caret.type) === place) found.set(person.personId, person);
  }
  return [...found.values()];
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
