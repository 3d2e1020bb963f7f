import { whenInWords } from './when-in-words.js';

const at = (text: string) => new Date(text);

it.each([
  [
    'in winter',
    '2026-11-10T10:00:00Z',
    '2026-11-10T12:30:00Z',
    'Europe/London',
    'Tuesday 10 November 2026, 10:00 to 12:30 (GMT, Europe/London)',
  ],
  [
    'in summer, an hour ahead',
    '2026-07-14T10:00:00Z',
    '2026-07-14T12:00:00Z',
    'Europe/London',
    'Tuesday 14 July 2026, 11:00 to 13:00 (BST, Europe/London)',
  ],
  [
    'over midnight of the zone',
    '2026-11-10T22:00:00Z',
    '2026-11-11T01:00:00Z',
    'Europe/London',
    'Tuesday 10 November 2026, 22:00 to Wednesday 11 November 2026, 01:00 (GMT, Europe/London)',
  ],
  [
    'in UTC',
    '2026-11-10T22:00:00Z',
    '2026-11-10T23:00:00Z',
    'UTC',
    'Tuesday 10 November 2026, 22:00 to 23:00 (UTC)',
  ],
])('%s', (_what, startsAt, endsAt, timeZone, expected) => {
  expect(whenInWords({ startsAt: at(startsAt), endsAt: at(endsAt), timeZone })).toBe(expected);
});
