import type { Meeting } from './entities/meeting.js';

/** When a meeting is, in its own time zone, the zone named: "Tuesday 10 November 2026, 10:00 to 12:00 (GMT, Europe/London)". */
export function whenInWords({
  startsAt,
  endsAt,
  timeZone,
}: Pick<Meeting, 'startsAt' | 'endsAt' | 'timeZone'>): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  const zone = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short', timeZone })
    .formatToParts(startsAt)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const dayOf = (at: Date) => day.format(at).replace(',', '');
  const end =
    dayOf(startsAt) === dayOf(endsAt) ? clock.format(endsAt) : `${dayOf(endsAt)}, ${clock.format(endsAt)}`;
  const named = zone === undefined || zone === timeZone ? timeZone : `${zone}, ${timeZone}`;
  return `${dayOf(startsAt)}, ${clock.format(startsAt)} to ${end} (${named})`;
}
