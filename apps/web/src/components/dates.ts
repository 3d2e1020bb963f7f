import { LOCALE, t } from '../strings/t.js';

const DAY = 86_400_000;
const CALENDAR = /^\d{4}-\d{2}-\d{2}$/;

const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHORT = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

/** How days and times are written in a zone; the browser's own when undefined. */
function formatsIn(timeZone: string | undefined) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALE, timeZone === undefined ? options : { ...options, timeZone });
  return {
    timeZone,
    day: format(LONG),
    shortDay: format(SHORT),
    clock: format({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
    numbers: format({ day: 'numeric', month: 'numeric', year: 'numeric' }),
  };
}

const utc = formatsIn('UTC');
let reader = formatsIn(undefined);

/** From now on instants are shown in this zone: the reader's by their profile, or the browser's when undefined. */
export function showTimesIn(timeZone: string | undefined): void {
  if (timeZone !== reader.timeZone) reader = formatsIn(timeZone);
}

/** The zone in which instants are shown, by its name: "Europe/London". */
export function readerZone(): string {
  return reader.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** True for YYYY-MM-DD: a calendar day, the same everywhere and without a zone. */
export function isCalendarDate(value: string): boolean {
  return CALENDAR.test(value);
}

/** The day in words, with its weekday; an instant's day is the reader's. */
export function dayText(value: string, short = false): string {
  const date = new Date(value);
  const { day, shortDay } = isCalendarDate(value) ? utc : reader;
  return (short ? shortDay : day).format(date).replace(',', '');
}

/** The time of an instant in the reader's zone, the zone named: "14:05 GMT". */
export function clockText(value: string): string {
  return reader.clock.format(new Date(value));
}

/** Whole days from the reader's today to the value's day; negative when it is past. */
export function daysBetween(now: Date, value: string): number {
  const to = isCalendarDate(value) ? new Date(value).getTime() : dayNumber(new Date(value));
  return Math.round((to - dayNumber(now)) / DAY);
}

/** The reader's calendar day of an instant, as midnight UTC of that day in milliseconds. */
function dayNumber(date: Date): number {
  const parts = new Map(reader.numbers.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day'));
}

/** "in 12 days", "yesterday"; within a day of an instant by hours or minutes; past two years by years. */
export function relativeText(now: Date, value: string): string {
  const days = daysBetween(now, value);
  if (!isCalendarDate(value)) {
    const minutes = Math.round((new Date(value).getTime() - now.getTime()) / 60_000);
    if (Math.abs(minutes) < 1) return t('components.now');
    if (Math.abs(minutes) < 60) return signed(minutes, 'Minutes');
    if (Math.abs(minutes) < 720) return signed(Math.round(minutes / 60), 'Hours');
  }
  if (days === 0) return t('components.today');
  if (Math.abs(days) >= 730) return signed(Math.trunc(days / 365.25), 'Years');
  return signed(days, 'Days');
}

function signed(n: number, unit: 'Minutes' | 'Hours' | 'Days' | 'Years'): string {
  if (n > 0) return t(`components.in${unit}`, { n });
  const past = { Minutes: 'minutesAgo', Hours: 'hoursAgo', Days: 'daysAgo', Years: 'yearsAgo' } as const;
  return t(`components.${past[unit]}`, { n: -n });
}
