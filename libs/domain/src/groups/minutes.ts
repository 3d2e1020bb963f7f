import type { Attendance } from '../vocabulary.js';

/** What minutes are begun from: the meeting as it was announced, and who came. Names are as people read them. */
export interface MinutesSource {
  readonly title: string;
  /** When, in the meeting's own time zone, in words. */
  readonly when: string;
  readonly where: string | null;
  readonly agenda: readonly { readonly title: string; readonly lead: string | null }[];
  readonly attendance: readonly {
    readonly kind: Attendance;
    readonly person: string;
    readonly organisation: string | null;
  }[];
}

/** A section of minutes: its heading and one line a clause; an empty line is for what is still to be written. */
export interface MinutesSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The first text of minutes: when and where, who was there, and a section for each item of the agenda. */
export function minutesOutline(source: MinutesSource): MinutesSection[] {
  const where = source.where === null ? '' : `, ${source.where}`;
  const of = (kind: Attendance) =>
    source.attendance
      .filter((each) => each.kind === kind)
      .map(({ person, organisation }) =>
        organisation === null || person.includes(organisation) ? person : `${person}, for ${organisation}`,
      );
  const list = (names: readonly string[]) => (names.length === 0 ? 'nobody recorded' : names.join('; '));
  return [
    { heading: 'Time and place', lines: [`${source.when}${where}.`] },
    {
      heading: 'Attendance',
      lines: [`Present: ${list(of('present'))}.`, `Apologies: ${list(of('apologies'))}.`],
    },
    ...source.agenda.map(({ title, lead }) => ({
      heading: title,
      lines: [lead === null ? '' : `Led by ${lead}.`],
    })),
  ];
}
