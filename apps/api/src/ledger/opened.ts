import type { ActOpening } from '../acts/entities/act-opening.js';
import { openedPerson } from './registrations.js';

/** What opens an act's commitments as an export and a receipt show it; nulls where the asker may not see it. */
export function opened(opening: ActOpening | undefined, grounds: ReadonlyMap<string, string>): object {
  if (opening === undefined) return { person: null, organisation: null, payload: null };
  return {
    person: openedPerson(opening),
    organisation: { salt: opening.organisationSalt.toString('hex'), value: { id: opening.organisationId } },
    payload: payloadOf(opening, grounds),
  };
}

/** The same of an act of which only who did it is shown. */
export function openedToPerson(opening: ActOpening): object {
  return { person: openedPerson(opening), organisation: null, payload: null };
}

function payloadOf(
  { payload, payloadSalt, erasedById }: ActOpening,
  grounds: ReadonlyMap<string, string>,
): object | null {
  if (payloadSalt !== null) return { salt: payloadSalt.toString('hex'), value: payload };
  const ground = erasedById === null ? undefined : grounds.get(erasedById);
  return ground === undefined ? null : { erased: { act: erasedById, ground } };
}
