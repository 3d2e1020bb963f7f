import type { Role } from '../graphql/generated/graphql.js';

interface Held {
  readonly id: string;
  readonly role: Role;
  readonly organisation?: { readonly id: string; readonly name: string } | null;
}

/** The organisation that would have nobody to speak for it without a place, as far as the places that are known tell. */
export function leftWithout(place: Held, all: readonly Held[]): { readonly name: string } | null {
  const { organisation } = place;
  if (!organisation || place.role === 'OBSERVER') return null;
  const others = all.some(
    (each) => each.id !== place.id && each.role !== 'OBSERVER' && each.organisation?.id === organisation.id,
  );
  return others ? null : organisation;
}
