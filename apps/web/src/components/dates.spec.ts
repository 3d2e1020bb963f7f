import { dates } from '../strings/cy/dates.js';
import { dayText, relativeText } from './dates.js';

const NOW = new Date('2026-11-26T12:00:00Z');
const before = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString().slice(0, 10);

/** Node.js, unlike the browser, knows Welsh: what the catalogue says is held against it. */
const named = (options: Intl.DateTimeFormatOptions, date: Date) =>
  new Intl.DateTimeFormat('cy', { ...options, timeZone: 'UTC' })
    .formatToParts(date)
    .find(({ type }) => type === 'month' || type === 'weekday')?.value;

describe('dates in Welsh', () => {
  it('have the names of months and days that Unicode CLDR has', () => {
    const months = Array.from({ length: 12 }, (_each, month) => new Date(Date.UTC(2026, month, 1)));
    expect(dates.months).toEqual(months.map((date) => named({ month: 'long', day: 'numeric' }, date)));
    const days = Array.from({ length: 7 }, (_each, day) => new Date(Date.UTC(2026, 10, 22 + day)));
    expect(dates.weekdays.map((name) => name.toLowerCase())).toEqual(
      days.map((date) => named({ weekday: 'long' }, date)?.toLowerCase()),
    );
    expect(dates.shortWeekdays).toEqual(days.map((date) => named({ weekday: 'short' }, date)));
  });

  it.each([
    ['2026-11-26', false, 'dydd Iau 26 Tachwedd 2026'],
    ['2026-11-26', true, 'Iau 26 Tach 2026'],
    ['2031-12-31', false, 'dydd Mercher 31 Rhagfyr 2031'],
  ])('%s is written out', (day, short, expected) => {
    expect(dayText(day, short, 'CY')).toBe(expected);
  });

  it.each([
    [0, 'heddiw'],
    [1, 'ddoe'],
    [2, '2 ddiwrnod yn ôl'],
    [12, '12 diwrnod yn ôl'],
    [-1, 'yfory'],
    [-2, 'ymhen deuddydd'],
    [-3, 'ymhen tridiau'],
    [-30, 'ymhen 30 diwrnod'],
    [731, '2 flynedd yn ôl'],
    [366 * 18, '18 o flynyddoedd yn ôl'],
  ])('%i days away is said as people say it', (days, expected) => {
    expect(relativeText(NOW, before(days), 'CY')).toBe(expected);
  });

  it.each([
    ['2026-11-26T12:00:10Z', 'nawr'],
    ['2026-11-26T12:02:00Z', 'ymhen 2 funud'],
    ['2026-11-26T11:55:00Z', '5 munud yn ôl'],
    ['2026-11-26T09:00:00Z', '3 awr yn ôl'],
  ])('%s is near', (instant, expected) => {
    expect(relativeText(NOW, instant, 'CY')).toBe(expected);
  });
});

it('dates in the sentences of the pages are in English', () => {
  expect(dayText('2026-11-26')).toBe('Thursday 26 November 2026');
  expect(relativeText(NOW, before(1))).toBe('yesterday');
});
