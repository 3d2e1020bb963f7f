/** A side of a dispute: what it is called, and the organisations on it. */
export interface NamedSide {
  readonly name: string;
  readonly organisationIds: readonly string[];
}

/** What is wrong with the sides of a dispute as somebody names them. */
export type SidesFault = 'two_at_least' | 'empty' | 'same_name' | 'twice' | 'no_seat' | 'without_objector';

/**
 * What is wrong with these sides; null if nothing is. Two at least, each with organisations that hold a seat in the
 * decision, none on two of them, the one that objected on one.
 */
export function sidesFault(
  sides: readonly NamedSide[],
  { seats, objector }: { readonly seats: readonly string[]; readonly objector: string },
): SidesFault | null {
  const organisations = sides.flatMap(({ organisationIds }) => organisationIds);
  if (sides.length < 2) return 'two_at_least';
  if (sides.some(({ organisationIds }) => organisationIds.length === 0)) return 'empty';
  if (new Set(sides.map(({ name }) => name.trim())).size < sides.length) return 'same_name';
  if (new Set(organisations).size < organisations.length) return 'twice';
  if (organisations.some((organisationId) => !seats.includes(organisationId))) return 'no_seat';
  return organisations.includes(objector) ? null : 'without_objector';
}
