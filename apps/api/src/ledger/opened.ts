import type { ActOpening } from '../acts/entities/act-opening.js';

/** What opens an act's commitments as an export and a receipt show it; nulls where the asker may not see it. */
export function opened(opening: ActOpening | undefined, grounds: ReadonlyMap<string, string>): object {
  if (opening === undefined) return { person: null, organisation: null, payload: null };
  return {
    person: { salt: opening.personSalt.toString('hex'), value: { id: opening.personId } },
    organisation: { salt: opening.organisationSalt.toString('hex'), value: { id: opening.organisationId } },
    payload: payloadOf(opening, grounds),
  };
}

function payloadOf(
  { payload, payloadSalt, erasedById }: ActOpening,
  grounds: ReadonlyMap<string, string>,
): object | null {
  if (payloadSalt !== null) return { salt: payloadSalt.toString('hex'), value: payload };
  const ground = erasedById === null ? undefined : grounds.get(erasedById);
  return ground === undefined ? null : { erased: { act: erasedById, ground } };
}
