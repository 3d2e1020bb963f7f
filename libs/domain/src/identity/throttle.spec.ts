import fc from 'fast-check';
import { counted, SCHEDULES, type Schedule, type Tally, waitFor, waitInWords } from './throttle.js';

const START = new Date('2027-03-01T12:00:00Z');
const after = (ms: number) => new Date(START.getTime() + ms);
const SCHEDULE: Schedule = { free: 3, firstMs: 1000, longestMs: 900_000, forgottenAfterMs: 86_400_000 };

/** The waits that somebody meets who tries again as soon as they may, one after each try. */
function waits(schedule: Schedule, tries: number): number[] {
  let clock = START;
  let tally: Tally | null = null;
  const met: number[] = [];
  for (let time = 0; time < tries; time += 1) {
    tally = counted(tally, schedule, clock);
    const wait = waitFor(tally, schedule, clock);
    met.push(wait);
    clock = new Date(clock.getTime() + wait);
  }
  return met;
}

describe('what slows tries down', () => {
  it('costs nothing at first, doubles, and grows to a cap', () => {
    expect(waits(SCHEDULE, 16)).toEqual([
      0, 0, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000, 256_000, 512_000, 900_000, 900_000,
      900_000, 900_000,
    ]);
  });

  it('lets the time that has passed count', () => {
    const tally = { count: 6, lastAt: START };
    expect(waitFor(tally, SCHEDULE, after(3000))).toBe(5000);
    expect(waitFor(tally, SCHEDULE, after(8000))).toBe(0);
  });

  it('forgets after a day without a try', () => {
    const tally = { count: 40, lastAt: START };
    expect(waitFor(tally, SCHEDULE, after(86_400_000))).toBe(0);
    expect(counted(tally, SCHEDULE, after(86_400_000))).toEqual({ count: 1, lastAt: after(86_400_000) });
  });

  it.each(Object.entries(SCHEDULES))(
    '%s: never makes anybody wait longer than 15 minutes',
    (_kind, schedule) => {
      fc.assert(
        fc.property(fc.nat(1_000_000), fc.nat(90_000_000), (count, passed) => {
          const wait = waitFor({ count, lastAt: START }, schedule, after(passed));
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(15 * 60_000);
        }),
      );
    },
  );

  it('never waits less for having tried more', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(1_000_000), (count, passed) => {
        const wait = (tries: number) => waitFor({ count: tries, lastAt: START }, SCHEDULE, after(passed));
        expect(wait(count + 1)).toBeGreaterThanOrEqual(wait(count));
      }),
    );
  });

  it('says a wait in words that are never too short', () => {
    expect([1, 1000, 1001, 119_000, 119_001, 121_000, 900_000].map(waitInWords)).toEqual([
      '1 second',
      '1 second',
      '2 seconds',
      '119 seconds',
      '2 minutes',
      '3 minutes',
      '15 minutes',
    ]);
  });
});
