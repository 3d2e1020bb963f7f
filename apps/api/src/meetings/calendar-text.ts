import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** A meeting or a due date, as a calendar shows it. */
export interface CalendarEntry {
  /** The same for as long as the thing lives. */
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly url: string;
  /** How often it was changed. */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly cancelled: boolean;
  /** An instant and its end, or one whole day (YYYY-MM-DD). */
  readonly at: { readonly starts: Date; readonly ends: Date } | { readonly day: string };
}

const DAY_MS = 86_400_000;

/**
 * A calendar in iCalendar's form (RFC 5545), times in UTC. Whatever people typed is text in it: escaped, folded, and
 * without control characters, so that no line of theirs is taken for one of ours.
 *
 * @param host the name under which ids are unique in the world
 */
export function calendarText(name: string, host: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name: plain(name).replaceAll('\n', ' '),
    prodId: { company: 'Concordat', product: 'Concordat', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  });
  for (const entry of entries) {
    const { at } = entry;
    const when =
      'day' in at
        ? { start: new Date(at.day), end: new Date(Date.parse(at.day) + DAY_MS), allDay: true }
        : { start: at.starts, end: at.ends };
    calendar.createEvent({
      id: `${entry.id}@${host}`,
      ...when,
      summary: plain(entry.summary),
      description: plain(entry.description),
      location: entry.location === null ? null : plain(entry.location),
      url: entry.url,
      sequence: entry.sequence,
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

/** Text without control characters but line breaks. */
function plain(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n]/gu, ' ');
}
