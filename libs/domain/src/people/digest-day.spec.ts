import { digestDay } from './digest-day.js';

describe('the day whose digest is due', () => {
  it.each([
    ['Europe/London', '2026-01-15T06:59:59Z', null],
    ['Europe/London', '2026-01-15T07:00:00Z', '2026-01-15'],
    // Clocks go forward on 29 March: seven in the morning is six UTC from then on.
    ['Europe/London', '2026-03-28T06:59:00Z', null],
    ['Europe/London', '2026-03-29T06:00:00Z', '2026-03-29'],
    // And back on 25 October.
    ['Europe/London', '2026-10-25T06:59:00Z', null],
    ['Europe/London', '2026-10-25T07:00:00Z', '2026-10-25'],
    ['America/New_York', '2026-01-15T11:59:00Z', null],
    ['America/New_York', '2026-01-15T12:00:00Z', '2026-01-15'],
    ['Pacific/Auckland', '2026-01-15T18:00:00Z', '2026-01-16'],
  ])('in %s at %s is %s', (zone, at, day) => {
    expect(digestDay(new Date(at), zone)).toBe(day);
  });

  it.each(['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'])(
    'comes once each day of a year in %s, clocks changing or not',
    (zone) => {
      const days = new Set<string>();
      const start = Date.parse('2026-01-01T00:00:00Z');
      for (let minutes = 0; minutes < 365 * 24 * 60; minutes += 15) {
        const day = digestDay(new Date(start + minutes * 60_000), zone);
        if (day !== null) days.add(day);
      }
      expect(days.size).toBeGreaterThanOrEqual(364);
      expect(days.size).toBeLessThanOrEqual(366);
    },
  );
});
