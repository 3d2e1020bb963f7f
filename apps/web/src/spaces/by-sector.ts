interface InSector {
  readonly sector: { readonly id: string; readonly name: string };
}

/** Organisations gathered by sector: sectors by name, organisations in the order given. */
export function bySector<O extends InSector>(
  organisations: readonly O[],
): { readonly sector: O['sector']; readonly organisations: readonly O[] }[] {
  const groups = new Map<string, O[]>();
  for (const each of organisations) {
    groups.set(each.sector.id, [...(groups.get(each.sector.id) ?? []), each]);
  }
  return [...groups.values()]
    .flatMap((members) => (members[0] ? [{ sector: members[0].sector, organisations: members }] : []))
    .sort((one, other) => one.sector.name.localeCompare(other.sector.name));
}
