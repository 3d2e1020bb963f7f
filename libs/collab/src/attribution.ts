import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { groupBy } from './collections.js';
import type { DecodedUpdate, DeletedRange } from './sound-update.js';

/** What an update would change in a document. */
export interface Contribution {
  /** Client ids under which it adds something; none if it only deletes. */
  readonly clientIds: readonly number[];
  /** The update, without what the document has already: nobody stores another's words as their own. */
  readonly update: Uint8Array;
}

type Struct = Y.GC | Y.Item;

/**
 * What an update adds to and deletes from what the document holds already, or null for nothing. Every client
 * sends back what it has from others when it connects, so only what is new says who wrote.
 *
 * @param bytes the same update, encoded
 */
export function contributionOf(decoded: DecodedUpdate, bytes: Uint8Array, doc: Y.Doc): Contribution | null {
  const known = knownTo(doc);
  const structs = decoded.structs.filter((struct) => !known.has(struct));
  const deletions = newDeletions(decoded, known);
  if (structs.length === 0 && deletions.size === 0) return null;
  const clientIds = [...new Set(structs.map(({ id }) => id.client))];
  const whole =
    structs.length === decoded.structs.length && countOf(deletions) === countOf(decoded.deletions);
  return { clientIds, update: whole ? bytes : encode(structs, deletions) };
}

function countOf(deletions: ReadonlyMap<number, readonly DeletedRange[]>): number {
  let count = 0;
  for (const ranges of deletions.values()) count += ranges.length;
  return count;
}

interface Known {
  has(struct: Struct): boolean;
  hasDeleted(client: number, range: DeletedRange): boolean;
}

/** What a document holds: what is in place, and what waits in it for something that is missing. */
function knownTo(doc: Y.Doc): Known {
  const { store } = doc;
  const waiting = once(() =>
    store.pendingStructs ? Y.decodeUpdateV2(store.pendingStructs.update).structs : [],
  );
  const waitingDeletions = once(() =>
    store.pendingDs ? Y.decodeUpdateV2(store.pendingDs).ds.clients : new Map(),
  );
  return {
    has: ({ id, length }) => {
      const end = id.clock + length;
      if (end <= Y.getState(store, id.client)) return true;
      return waiting().some((struct) => holds(struct, id.client, id.clock, end));
    },
    hasDeleted: (client, { clock, len }) => {
      const end = clock + len;
      const state = Y.getState(store, client);
      if (!deletedIn(store.clients.get(client) ?? [], clock, Math.min(end, state))) return false;
      const rest = Math.max(clock, state);
      if (rest >= end) return true;
      const ranges: readonly DeletedRange[] = waitingDeletions().get(client) ?? [];
      return ranges.some((range) => range.clock <= rest && range.clock + range.len >= end);
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function holds(struct: Struct | Y.Skip, client: number, start: number, end: number): boolean {
  if (struct instanceof Y.Skip || struct.id.client !== client) return false;
  return struct.id.clock <= start && struct.id.clock + struct.length >= end;
}

/** Whether everything from `start` to before `end` is deleted; both lie within the structs, or the range is empty. */
function deletedIn(structs: Struct[], start: number, end: number): boolean {
  if (start >= end) return true;
  for (let index = Y.findIndexSS(structs, start); index < structs.length; index += 1) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= end) return true;
    if (!struct.deleted) return false;
  }
  return true;
}

function newDeletions({ deletions }: DecodedUpdate, known: Known): Map<number, DeletedRange[]> {
  const fresh = new Map<number, DeletedRange[]>();
  for (const [client, ranges] of deletions) {
    const unknown = ranges.filter((range) => !known.hasDeleted(client, range));
    if (unknown.length > 0) fresh.set(client, unknown);
  }
  return fresh;
}

function encode(
  structs: readonly Struct[],
  deletions: ReadonlyMap<number, readonly DeletedRange[]>,
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const blocks = groupBy(structs, ({ id }) => id.client);
  encoding.writeVarUint(encoder.restEncoder, blocks.size);
  for (const [client, block] of blocks) writeBlock(encoder, client, block);
  encoding.writeVarUint(encoder.restEncoder, deletions.size);
  for (const [client, ranges] of deletions) writeDeletions(encoder, client, ranges);
  return encoder.toUint8Array();
}

/** A client's structs in the order of their clocks, with skips where some are left out. */
function writeBlock(encoder: Y.UpdateEncoderV1, client: number, block: readonly Struct[]): void {
  const start = block[0]?.id.clock ?? 0;
  const written: (Struct | Y.Skip)[] = [];
  let clock = start;
  for (const struct of block) {
    if (struct.id.clock > clock) written.push(new Y.Skip(Y.createID(client, clock), struct.id.clock - clock));
    written.push(struct);
    clock = struct.id.clock + struct.length;
  }
  encoding.writeVarUint(encoder.restEncoder, written.length);
  encoder.writeClient(client);
  encoding.writeVarUint(encoder.restEncoder, start);
  for (const struct of written) struct.write(encoder, 0);
}

function writeDeletions(encoder: Y.UpdateEncoderV1, client: number, ranges: readonly DeletedRange[]): void {
  encoder.resetDsCurVal();
  encoding.writeVarUint(encoder.restEncoder, client);
  encoding.writeVarUint(encoder.restEncoder, ranges.length);
  for (const { clock, len } of ranges) {
    encoder.writeDsClock(clock);
    encoder.writeDsLen(len);
  }
}
