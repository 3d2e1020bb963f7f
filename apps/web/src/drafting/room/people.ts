import type { Awareness } from 'y-protocols/awareness';

/** Somebody in the drafting room, as the server says: nobody can name themselves otherwise. */
export interface PersonHere {
  readonly personId: string;
  readonly name: string;
  readonly organisation: string | null;
  /** The sector of that organisation; null for nobody. */
  readonly sector: string | null;
  readonly colour: string;
  readonly observer: boolean;
}

/** Reads the `user` of an awareness state; null for one that the server has not signed. */
export function personOf(user: unknown): PersonHere | null {
  if (typeof user !== 'object' || user === null) return null;
  const { personId, name, organisation, sector, colour, observer } = user as Readonly<
    Record<string, unknown>
  >;
  if (typeof personId !== 'string' || typeof name !== 'string') return null;
  return {
    personId,
    name,
    organisation: typeof organisation === 'string' ? organisation : null,
    sector: typeof sector === 'string' ? sector : null,
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

/** People by sector, the sectors by name and those who speak for no organisation last; their order stays inside each. */
export function bySector<Who extends Pick<PersonHere, 'sector'>>(
  people: readonly Who[],
): { readonly sector: string | null; readonly people: Who[] }[] {
  const found = new Map<string | null, Who[]>();
  for (const person of people) found.set(person.sector, [...(found.get(person.sector) ?? []), person]);
  return [...found]
    .map(([sector, inIt]) => ({ sector, people: inIt }))
    .sort((one, other) =>
      one.sector === null || other.sector === null
        ? Number(one.sector === null) - Number(other.sector === null)
        : one.sector.localeCompare(other.sector),
    );
}

/** "Ann Example, Example Builders": a person with the organisation for which they speak, where the name does not say it. */
export function namedFor({ name, organisation }: Pick<PersonHere, 'name' | 'organisation'>): string {
  return organisation && !name.includes(organisation) ? `${name}, ${organisation}` : name;
}
