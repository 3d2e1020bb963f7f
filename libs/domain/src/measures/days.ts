/** Thrown for a date that is not a day of the calendar written as YYYY-MM-DD. */
export class DateError extends Error {
  override readonly name = 'DateError';

  constructor(readonly text: string) {
    super(`“${text}” is not a day of the calendar written as YYYY-MM-DD.`);
  }
}

/** How far a target date is: whole days that are left, or since, and whether the day itself is over. */
export interface TargetCountdown {
  /** Never negative: days until the target date, or since it once it has passed. */
  readonly days: number;
  /** True from the day after the target date. */
  readonly passed: boolean;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * Calendar days from one date to another, both YYYY-MM-DD; negative if `to` is the earlier. Clock changes
 * play no part: days are counted on the calendar.
 *
 * @throws DateError if either is not a day of the calendar.
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Days from today to the target date of a space or milestone, both YYYY-MM-DD in the same zone.
 *
 * @throws DateError if either is not a day of the calendar.
 */
export function targetCountdown(targetDate: string, today: string): TargetCountdown {
  const left = daysBetween(today, targetDate);
  return { days: Math.abs(left), passed: left < 0 };
}

/** Days since 1970-01-01. */
function dayNumber(text: string): number {
  const milliseconds = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(milliseconds) || !new Date(milliseconds).toISOString().startsWith(text)) {
    throw new DateError(text);
  }
  return milliseconds / MILLISECONDS_A_DAY;
}
