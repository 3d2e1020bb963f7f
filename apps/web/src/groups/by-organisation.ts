interface Place {
  readonly organisation?: { readonly id: string; readonly name: string } | null;
}

/** Places in a group gathered by the organisation they are held for: by name, those for none last. */
export function byOrganisation<P extends Place>(
  places: readonly P[],
): { readonly organisation: P['organisation'] | null; readonly places: readonly P[] }[] {
  const groups = new Map<string, P[]>();
  for (const each of places) {
    const id = each.organisation?.id ?? '';
    groups.set(id, [...(groups.get(id) ?? []), each]);
  }
  return [...groups.values()]
    .map((held) => ({ organisation: held[0]?.organisation ?? null, places: held }))
    .sort((one, other) => {
      if (!one.organisation || !other.organisation) return one.organisation ? -1 : other.organisation ? 1 : 0;
      return one.organisation.name.localeCompare(other.organisation.name);
    });
}
