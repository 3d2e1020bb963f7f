import type { Language } from '../graphql/generated/graphql.js';
import { counted, dates as welsh } from '../strings/cy/dates.js';
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
let spoken: Language = 'EN';

/** From now on instants are shown in this zone: the reader's by their profile, or the browser's when undefined. */
export function showTimesIn(timeZone: string | undefined): void {
  if (timeZone !== reader.timeZone) reader = formatsIn(timeZone);
}

/** From now on dates that stand by themselves are written in this language: the reader's by their profile. */
export function showDatesIn(language: Language): void {
  spoken = language;
}

/** The language in which the reader reads the record, and its dates. */
export function readerLanguage(): Language {
  return spoken;
}

/** The zone in which instants are shown, by its name: "Europe/London". */
export function readerZone(): string {
  return reader.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** True for YYYY-MM-DD: a calendar day, the same everywhere and without a zone. */
export function isCalendarDate(value: string): boolean {
  return CALENDAR.test(value);
}

/**
 * The day in words, with its weekday; an instant's day is the reader's. In English, for the sentences of the pages,
 * unless told otherwise.
 */
export function dayText(value: string, short = false, language: Language = 'EN'): string {
  const date = new Date(value);
  const formats = isCalendarDate(value) ? utc : reader;
  if (language === 'CY') return welshDay(dayNumber(date, formats.numbers), short);
  return (short ? formats.shortDay : formats.day).format(date).replace(',', '');
}

function welshDay(midnight: number, short: boolean): string {
  const date = new Date(midnight);
  const weekday = (short ? welsh.shortWeekdays : welsh.weekdays)[date.getUTCDay()];
  const month = (short ? welsh.shortMonths : welsh.months)[date.getUTCMonth()];
  return `${weekday} ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}

/** The time of an instant in the reader's zone, the zone named: "14:05 GMT". */
export function clockText(value: string): string {
  return reader.clock.format(new Date(value));
}

/** Whole days from the reader's today to the value's day; negative when it is past. */
export function daysBetween(now: Date, value: string): number {
  const to = isCalendarDate(value) ? new Date(value).getTime() : dayNumber(new Date(value), reader.numbers);
  return Math.round((to - dayNumber(now, reader.numbers)) / DAY);
}

/** The calendar day of an instant in a zone, as midnight UTC of that day in milliseconds. */
function dayNumber(date: Date, numbers: Intl.DateTimeFormat): number {
  const parts = new Map(numbers.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day'));
}

/** "in 12 days", "yesterday"; within a day of an instant by hours or minutes; past two years by years. */
export function relativeText(now: Date, value: string, language: Language = 'EN'): string {
  const days = daysBetween(now, value);
  const signed = (n: number, unit: Unit) => signedText(n, unit, language);
  if (!isCalendarDate(value)) {
    const minutes = Math.round((new Date(value).getTime() - now.getTime()) / 60_000);
    if (Math.abs(minutes) < 1) return language === 'CY' ? welsh.now : t('components.now');
    if (Math.abs(minutes) < 60) return signed(minutes, 'Minutes');
    if (Math.abs(minutes) < 720) return signed(Math.round(minutes / 60), 'Hours');
  }
  if (days === 0) return language === 'CY' ? welsh.today : t('components.today');
  if (Math.abs(days) >= 730) return signed(Math.trunc(days / 365.25), 'Years');
  return signed(days, 'Days');
}

type Unit = 'Minutes' | 'Hours' | 'Days' | 'Years';

function signedText(n: number, unit: Unit, language: Language): string {
  const past = { Minutes: 'minutesAgo', Hours: 'hoursAgo', Days: 'daysAgo', Years: 'yearsAgo' } as const;
  const key = n > 0 ? (`in${unit}` as const) : past[unit];
  return language === 'CY' ? counted(key, Math.abs(n)) : t(`components.${key}`, { n: Math.abs(n) });
}
