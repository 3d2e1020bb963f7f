import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { asMalformed, MalformedError } from './protocol.js';

/** What an update says: things added (items, or what is left of them) and ranges of things deleted. */
export interface DecodedUpdate {
  readonly structs: readonly (Y.GC | Y.Item)[];
  /** Ranges by the client id of whoever added what is deleted. */
  readonly deletions: ReadonlyMap<number, readonly DeletedRange[]>;
}

export interface DeletedRange {
  readonly clock: number;
  readonly len: number;
}

/** No honest client counts this far; beyond it numbers would soon lose their last digits. */
const GREATEST_CLOCK = 2 ** 40;
/** How deep a value (of an attribute, a mark, an embed) may be nested. */
const GREATEST_DEPTH = 64;

/**
 * Reads a Yjs update (v1) and makes sure that no document breaks on it: Yjs itself trusts what it decodes, and
 * an update that throws while it is applied would, once stored, keep the draft from ever opening again.
 *
 * @throws MalformedError
 */
export function decodeSoundUpdate(update: Uint8Array): DecodedUpdate {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    assertOneBlockEach(structs, decoding.readVarUint(decoding.createDecoder(update)));
    const added = structs.filter((struct) => !(struct instanceof Y.Skip));
    for (const struct of added) assertSound(struct);
    for (const ranges of ds.clients.values()) ranges.forEach(assertDeletes);
    return { structs: added, deletions: ds.clients };
  } catch (error) {
    throw asMalformed(error);
  }
}

/** Yjs reads only the last of several blocks of one client, and an honest client writes one, not empty. */
function assertOneBlockEach(structs: readonly (Y.GC | Y.Item | Y.Skip)[], blocks: number): void {
  const clients = new Set<number>();
  for (const { id, length } of structs) {
    if (length < 1) throw new MalformedError('something without length is added');
    assertCountable({ clock: id.clock, len: length });
    clients.add(id.client);
  }
  if (clients.size !== blocks) throw new MalformedError('a client id has more than one block');
}

/** Yjs keeps a deletion of what it does not have yet, and breaks on keeping one of nothing. */
function assertDeletes(range: DeletedRange): void {
  if (range.len < 1) throw new MalformedError('something without length is deleted');
  assertCountable(range);
}

function assertCountable({ clock, len }: DeletedRange): void {
  if (clock + len > GREATEST_CLOCK) throw new MalformedError('a clock is out of range');
}

function assertSound(struct: Y.GC | Y.Item): void {
  if (!(struct instanceof Y.Item)) return;
  for (const neighbour of [struct.origin, struct.rightOrigin, struct.parent])
    assertEarlier(neighbour, struct.id);
  const { content } = struct;
  if (content instanceof Y.ContentDoc) throw new MalformedError('a draft has no documents inside it');
  assertShallow(valuesOf(content));
}

/** What an item of a client stands beside or in, when it is the client's own, was made before it. */
function assertEarlier(neighbour: unknown, id: Y.ID): void {
  if (neighbour instanceof Y.ID && neighbour.client === id.client && neighbour.clock >= id.clock) {
    throw new MalformedError('an item depends on itself');
  }
}

function valuesOf(content: Y.Item['content']): readonly unknown[] {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr;
  if (content instanceof Y.ContentEmbed) return [content.embed];
  if (content instanceof Y.ContentFormat) return [content.value];
  return [];
}

function assertShallow(values: readonly unknown[]): void {
  let level = values.filter(isNested);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > GREATEST_DEPTH) throw new MalformedError('a value is nested too deeply');
    level = level.flatMap((value) => Object.values(value)).filter(isNested);
  }
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}
