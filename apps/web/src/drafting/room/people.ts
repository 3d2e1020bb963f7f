import type { Awareness } from 'y-protocols/awareness';

/** Somebody in the drafting room, as the server says: nobody can name themselves otherwise. */
export interface PersonHere {
  readonly personId: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly colour: string;
  readonly observer: boolean;
}

/** Reads the `user` of an awareness state; null for one that the server has not signed. */
export function personOf(user: unknown): PersonHere | null {
  if (typeof user !== 'object' || user === null) return null;
  const { personId, name, organisation, colour, observer } = user as Readonly<Record<string, unknown>>;
  if (typeof personId !== 'string' || typeof name !== 'string') return null;
  return {
    personId,
    name,
    organisation: typeof organisation === 'string' ? organisation : null,
    colour: typeof colour === 'string' ? colour : '',
    observer: observer === true,
  };
}

/** Everybody in the room but oneself, once each however many windows they have open, by name. */
export function othersHere(states: Awareness['states'], ownId: string): PersonHere[] {
  const found = new Map<string, PersonHere>();
  for (const state of states.values()) {
    const person = personOf(state.user);
    if (person && person.personId !== ownId) found.set(person.personId, person);
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name));
}

/** "Ann Example, Example Builders": a person with the organisation for which they speak, where the name does not say it. */
export function namedFor({ name, organisation }: Pick<PersonHere, 'name' | 'organisation'>): string {
  return organisation && !name.includes(organisation) ? `${name}, ${organisation}` : name;
}
