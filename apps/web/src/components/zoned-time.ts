import { readerZone } from './dates.js';

const MINUTE = 60_000;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u;

/** What clocks of a time zone show at an instant, as a control for date and time has it: "2026-11-10T10:00". */
export function localTime(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant at which clocks of a time zone (the reader's when left out) show a time, ISO 8601 in UTC; undefined for
 * no time at all. A time that
 * clocks skip is taken as the one an hour later, as calendars do.
 */
export function instantOf(local: string, timeZone = readerZone()): string | undefined {
  const wanted = LOCAL.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(wanted)) return undefined;
  const shownAt = (instant: number) =>
    Date.parse(`${localTime(new Date(instant).toISOString(), timeZone)}:00Z`);
  let instant = wanted - (shownAt(wanted) - wanted);
  instant -= shownAt(instant) - wanted;
  if (shownAt(instant) !== wanted) instant = Math.max(instant, wanted - (shownAt(wanted) - wanted));
  return new Date(Math.round(instant / MINUTE) * MINUTE).toISOString();
}

/** Time zones that one can choose from: those the browser knows, the given ones first. */
export function timeZones(...first: readonly string[]): string[] {
  return [...new Set([...first, 'Europe/London', 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}
