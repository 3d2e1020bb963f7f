/** The local hour from which on a day's digest is due. */
export const DIGEST_HOUR = 7;

/**
 * The calendar day (YYYY-MM-DD) whose digest is due at a moment, in somebody's time zone: the local day once its hour
 * has struck, null before. Every local day has its turn once, also those on which the clocks change.
 */
export function digestDay(now: Date, timeZone: string): string | null {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return Number(of('hour')) < DIGEST_HOUR ? null : `${of('year')}-${of('month')}-${of('day')}`;
}
