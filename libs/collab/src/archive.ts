import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** A stored update with everything that is evidence about it. */
export interface ArchivedUpdate {
  /** Its place in its draft. */
  readonly seq: number;
  readonly update: Uint8Array;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly at: Date;
}

const FORMAT = 1;

/*
 * varUint format (1), varUint number of the first update, varUint how many; varUint how many names, each a string;
 * then for each update: varUint person (index among the names), varUint organisation (index + 1; 0 for nobody),
 * varInt milliseconds since the one before (the first: since 1970), varUint length, the bytes.
 */

/**
 * Updates that follow each other, as bytes that say all that is known of them.
 *
 * @throws when a number is missing among them
 */
export function packUpdates(updates: readonly ArchivedUpdate[]): Uint8Array {
  const first = updates[0]?.seq ?? 0;
  const named = updates.flatMap(({ personId, organisationId }) => [personId, organisationId ?? personId]);
  const places = new Map([...new Set(named)].map((name, index) => [name, index]));
  const placeOf = (name: string): number => places.get(name) ?? 0;
  return encoding.encode((encoder) => {
    for (const value of [FORMAT, first, updates.length, places.size]) encoding.writeVarUint(encoder, value);
    for (const name of places.keys()) encoding.writeVarString(encoder, name);
    let last = 0;
    for (const [index, { seq, update, personId, organisationId, at }] of updates.entries()) {
      if (seq !== first + index) throw new Error(`update ${first + index} is missing`);
      encoding.writeVarUint(encoder, placeOf(personId));
      encoding.writeVarUint(encoder, organisationId === null ? 0 : placeOf(organisationId) + 1);
      encoding.writeVarInt(encoder, at.getTime() - last);
      encoding.writeVarUint8Array(encoder, update);
      last = at.getTime();
    }
  });
}

/** @throws when the bytes are none that {@link packUpdates} wrote */
export function unpackUpdates(bytes: Uint8Array): ArchivedUpdate[] {
  const decoder = decoding.createDecoder(bytes);
  if (decoding.readVarUint(decoder) !== FORMAT) throw new Error('an archive of another format');
  const first = decoding.readVarUint(decoder);
  const count = decoding.readVarUint(decoder);
  const names = Array.from({ length: decoding.readVarUint(decoder) }, () => decoding.readVarString(decoder));
  let last = 0;
  const updates = Array.from({ length: count }, (_, index) => {
    const person = names[decoding.readVarUint(decoder)];
    const organisation = decoding.readVarUint(decoder);
    last += decoding.readVarInt(decoder);
    const update = decoding.readVarUint8Array(decoder).slice();
    if (person === undefined) throw new Error('an archive that names nobody');
    const organisationId = organisation === 0 ? null : (names[organisation - 1] ?? null);
    return { seq: first + index, update, personId: person, organisationId, at: new Date(last) };
  });
  if (decoding.hasContent(decoder)) throw new Error('there is more after the end of the archive');
  return updates;
}
