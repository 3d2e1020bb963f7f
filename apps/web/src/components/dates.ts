import { LOCALE, t } from '../strings/t.js';

const DAY = 86_400_000;
const CALENDAR = /^\d{4}-\d{2}-\d{2}$/;

const day = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const shortDay = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const utcDay = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const utcShortDay = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });

/** True for YYYY-MM-DD: a calendar day, the same everywhere and without a zone. */
export function isCalendarDate(value: string): boolean {
  return CALENDAR.test(value);
}

/** The day in words, with its weekday; an instant's day is the reader's. */
export function dayText(value: string, short = false): string {
  const date = new Date(value);
  if (isCalendarDate(value)) return (short ? utcShortDay : utcDay).format(date).replace(',', '');
  return (short ? shortDay : day).format(date).replace(',', '');
}

/** The time of an instant in the reader's zone, the zone named: "14:05 GMT". */
export function clockText(value: string): string {
  return clock.format(new Date(value));
}

/** Whole days from the reader's today to the value's day; negative when it is past. */
export function daysBetween(now: Date, value: string): number {
  const date = new Date(value);
  const to = isCalendarDate(value)
    ? date.getTime()
    : Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((to - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / DAY);
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
