import { READING_HOURS, readingServes } from './index.js';

it.each([
  [0, true],
  [READING_HOURS * 3_600_000, true],
  [READING_HOURS * 3_600_000 + 1, false],
])('words read to their end %i ms ago can be answered on: %s', (ago, serves) => {
  const now = new Date('2027-03-01T12:00:00Z');
  expect(readingServes(new Date(now.getTime() - ago), now)).toBe(serves);
});
