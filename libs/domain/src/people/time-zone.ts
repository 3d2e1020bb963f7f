const NAME = /^[A-Za-z]/u;

/** The time zone of whoever has not said another. */
export const DEFAULT_TIME_ZONE = 'Europe/London';

/** The name by which the IANA database knows a time zone; null when there is none of that name. */
export function timeZoneName(name: string): string | null {
  if (!NAME.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
