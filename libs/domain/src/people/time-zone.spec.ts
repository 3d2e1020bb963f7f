import { DEFAULT_TIME_ZONE, timeZoneName } from './time-zone.js';

describe('a time zone', () => {
  it.each([
    [DEFAULT_TIME_ZONE, DEFAULT_TIME_ZONE],
    ['europe/paris', 'Europe/Paris'],
    ['UTC', 'UTC'],
    ['Europe/Atlantis', null],
    ['+01:00', null],
    ['', null],
    ['GMT+25', null],
  ])('“%s” is %s', (given, name) => {
    expect(timeZoneName(given)).toBe(name);
  });
});
