import fc from 'fast-check';
import { DateError, daysBetween, targetCountdown } from './index.js';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days between two dates', () => {
  it.each([
    ['2030-03-12', '2030-03-12', 0],
    ['2030-03-12', '2030-03-13', 1],
    ['2030-03-12', '2030-03-11', -1],
    ['2028-02-28', '2028-03-01', 2],
    ['2030-02-28', '2030-03-01', 1],
    ['2100-02-28', '2100-03-01', 1],
    ['2030-03-30', '2030-04-01', 2],
    ['2029-12-31', '2030-01-01', 1],
    ['2007-01-01', '2016-12-31', 3652],
    ['0001-01-01', '0001-12-31', 364],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('add up, and reverse', () => {
    fc.assert(
      fc.property(day, day, day, (one, two, three) => {
        expect(daysBetween(one, two) + daysBetween(two, three)).toBe(daysBetween(one, three));
        expect(daysBetween(one, two) + daysBetween(two, one)).toBe(0);
      }),
    );
  });

  it.each([
    '2030-02-29',
    '2030-13-01',
    '2030-00-10',
    '2030-04-31',
    '2030-1-1',
    '12/03/2030',
    '',
    '2030-03-12T00:00',
  ])('refuses %j', (text) => {
    expect(() => daysBetween(text, '2030-03-12')).toThrow(DateError);
    expect(() => daysBetween('2030-03-12', text)).toThrow(DateError);
  });
});

describe('the countdown to a target date', () => {
  it.each([
    ['2030-03-12', '2030-03-10', { days: 2, passed: false }],
    ['2030-03-12', '2030-03-12', { days: 0, passed: false }],
    ['2030-03-12', '2030-03-13', { days: 1, passed: true }],
    ['2016-12-31', '2030-01-01', { days: 4749, passed: true }],
  ])('to %s on %s', (target, today, countdown) => {
    expect(targetCountdown(target, today)).toEqual(countdown);
  });
});
