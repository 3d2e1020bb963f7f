/** Names as they were when somebody acted. */
export interface ActorNames {
  readonly person: string | null;
  readonly organisation: string | null;
}

/** Who acted, for a sentence: the person and the organisation they spoke for, each named once. */
export function who({ person, organisation }: ActorNames): { readonly en: string; readonly cy: string } {
  if (person === null) return { en: 'The system', cy: 'Y system' };
  if (organisation === null || person.includes(organisation)) return { en: person, cy: person };
  return { en: `${person} (for ${organisation})`, cy: `${person} (dros ${organisation})` };
}
