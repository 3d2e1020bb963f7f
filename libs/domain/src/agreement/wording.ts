/** The parts of an instant in a time zone, from which a language makes its words. */
export interface Moment {
  /** 0 for Sunday. */
  readonly weekday: number;
  readonly day: number;
  /** 0 for January. */
  readonly month: number;
  readonly year: number;
  /** Hours and minutes of the day, "17:05". */
  readonly clock: string;
  /** The zone's short name, "UTC" or "BST". */
  readonly zone: string;
}

/** Reads an instant in a time zone. @throws RangeError if the zone is not known. */
export function momentIn(instant: Date, timeZone: string): Moment {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const [year, month, day] = [Number(part('year')), Number(part('month')) - 1, Number(part('day'))];
  return {
    weekday: new Date(Date.UTC(year, month, day)).getUTCDay(),
    day,
    month,
    year,
    clock: `${part('hour')}:${part('minute')}`,
    zone: part('timeZoneName'),
  };
}

/** Everything that a sentence takes from its reader. */
export interface Wording {
  readonly names: (organisationId: string) => string;
  readonly sectorName: (sectorKey: string) => string;
  readonly timeZone: string;
}

/** A sentence given in lower case: led by the sector's name, or standing alone where it is about all sectors. */
export function within(sectorKey: string | null, wording: Wording, sentence: string): string {
  return sectorKey === null ? capitalised(sentence) : `${wording.sectorName(sectorKey)}: ${sentence}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names as a list: "A", "A and B", "A, B and C"; the joining word may depend on the last name. */
export function listOf(items: readonly string[], joiner: (last: string) => string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joiner(last)} ${last}`;
}
