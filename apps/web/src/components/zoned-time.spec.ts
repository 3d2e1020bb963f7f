import { instantOf, localTime } from './zoned-time.js';

it.each([
  ['2026-11-10T10:00', 'Europe/London', '2026-11-10T10:00:00.000Z'],
  ['2026-07-14T10:00', 'Europe/London', '2026-07-14T09:00:00.000Z'],
  ['2026-07-14T10:00', 'America/New_York', '2026-07-14T14:00:00.000Z'],
  ['2026-01-01T00:30', 'Pacific/Auckland', '2025-12-31T11:30:00.000Z'],
  ['2026-07-14T10:00', 'Asia/Kathmandu', '2026-07-14T04:15:00.000Z'],
  ['2026-11-10T10:00', 'UTC', '2026-11-10T10:00:00.000Z'],
])('%s in %s is %s, and back', (local, zone, instant) => {
  expect(instantOf(local, zone)).toBe(instant);
  expect(localTime(instant, zone)).toBe(local);
});

it('takes a time that clocks skip for one that they show, and no time for none', () => {
  const skipped = instantOf('2026-03-29T01:30', 'Europe/London');
  expect(['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z']).toContain(skipped);
  expect(instantOf('', 'Europe/London')).toBeUndefined();
});
