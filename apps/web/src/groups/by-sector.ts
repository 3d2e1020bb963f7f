import { byOrganisation } from './by-organisation.js';

interface Place {
  readonly role: string;
  readonly organisation?: {
    readonly id: string;
    readonly name: string;
    readonly sector: { readonly id: string; readonly name: string };
  } | null;
}

/** The places of a group that work in it, gathered by sector and in it by organisation; observers apart. */
export function bySector<P extends Place>(places: readonly P[]) {
  const working = places.filter(({ role }) => role !== 'OBSERVER');
  const sectors = new Map<string, { readonly name: string; readonly places: P[] }>();
  for (const place of working) {
    const sector = place.organisation?.sector ?? { id: '', name: '' };
    const found = sectors.get(sector.id) ?? { name: sector.name, places: [] };
    found.places.push(place);
    sectors.set(sector.id, found);
  }
  return {
    sectors: [...sectors.values()]
      .sort((one, other) => one.name.localeCompare(other.name))
      .map(({ name, places: held }) => ({ name, organisations: byOrganisation(held) })),
    observers: places.filter(({ role }) => role === 'OBSERVER'),
  };
}
