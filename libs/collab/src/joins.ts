import * as Y from 'yjs';

type Store = Y.Doc['store'];

/**
 * Whether a document can take in an update of which it knows the beginning of a part already. An honest client's
 * part goes on with what is there; where only an empty place is left of that, Yjs breaks on anything that still
 * stands in a text.
 *
 * @param from the first clock of each client in the update
 */
export function joins(update: Uint8Array, from: ReadonlyMap<number, number>, doc: Y.Doc): boolean {
  const overlaps = [...from].some(([client, clock]) => clock < Y.getState(doc.store, client));
  return !overlaps || structsJoin(Y.decodeUpdate(update).structs, doc);
}

/** The same of an update that is decoded already. */
export function structsJoin(structs: readonly (Y.GC | Y.Item | Y.Skip)[], { store }: Y.Doc): boolean {
  return structs.every((struct) => !(struct instanceof Y.Item) || canGoOn(struct, store));
}

function canGoOn(item: Y.Item, store: Store): boolean {
  const { client, clock } = item.id;
  const state = Y.getState(store, client);
  if (clock >= state || clock + item.length <= state) return true;
  return !isEmptied(store, { client, clock: state - 1 }) || standsInNothing(item, store);
}

/** Whether what an item stands beside or in is gone, so that it is taken in as gone itself. */
function standsInNothing({ origin, rightOrigin, parent }: Y.Item, store: Store): boolean {
  return [origin, rightOrigin, parent].some((place) => place instanceof Y.ID && isEmptied(store, place));
}

function isEmptied(store: Store, { client, clock }: Pick<Y.ID, 'client' | 'clock'>): boolean {
  if (clock >= Y.getState(store, client)) return false;
  const structs = store.clients.get(client) ?? [];
  return structs[Y.findIndexSS(structs, clock)] instanceof Y.GC;
}
