import fc from 'fast-check';
import { type CalendarEntry, calendarText } from './calendar-text.js';

const HOSTILE = 'Lunch, "free"; back\\slash\nBEGIN:VALARM\nTRIGGER:-PT5M\r\nEND:VEVENT\rEND:VCALENDAR';

function entry(more: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    id: 'meeting-1',
    summary: 'Second meeting',
    description: 'Agenda',
    location: 'Room 4',
    url: 'https://hub.example/spaces/s/meetings/1',
    sequence: 0,
    changedAt: new Date('2026-11-01T08:00:00Z'),
    cancelled: false,
    at: { starts: new Date('2026-11-10T10:00:00Z'), ends: new Date('2026-11-10T12:00:00Z') },
    ...more,
  };
}

/** Lines of a calendar, folded ones joined again, as RFC 5545 says to read it. */
function linesOf(text: string): string[] {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  return text.replaceAll(/\r\n[ \t]/gu, '').split('\r\n');
}

/** The value of a property of the one event, as a calendar shows it. */
function shownValue(text: string, property: string): string | undefined {
  const line = linesOf(text).find((each) => each.startsWith(`${property}:`));
  return line
    ?.slice(property.length + 1)
    .replaceAll(/\\([\\;,nN])/gu, (_, each: string) => (each === 'n' || each === 'N' ? '\n' : each));
}

it('tells of a meeting: stable id, times in UTC, what, where, how often it was changed', () => {
  const text = calendarText('Concordat', 'hub.example', [entry({ sequence: 3 })]);
  expect(linesOf(text)).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'UID:meeting-1@hub.example',
      'SEQUENCE:3',
      'DTSTAMP:20261101T080000Z',
      'DTSTART:20261110T100000Z',
      'DTEND:20261110T120000Z',
      'SUMMARY:Second meeting',
      'LOCATION:Room 4',
      'STATUS:CONFIRMED',
    ]),
  );
});

it('tells of a due date as a whole day, and of what is cancelled', () => {
  const due = entry({ at: { day: '2026-12-31' }, cancelled: true });
  expect(linesOf(calendarText('Concordat', 'hub.example', [due]))).toEqual(
    expect.arrayContaining(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'STATUS:CANCELLED']),
  );
});

it('takes hostile words for words: one event, no alarm, and they come out as they went in', () => {
  const text = calendarText(HOSTILE, 'hub.example', [
    entry({ summary: HOSTILE, description: HOSTILE, location: HOSTILE }),
  ]);
  const lines = linesOf(text);
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
  expect(lines.filter((line) => /^(?:BEGIN:VALARM|TRIGGER)/u.test(line))).toEqual([]);
  const shown = HOSTILE.replace(/\r\n?/gu, '\n');
  for (const property of ['SUMMARY', 'DESCRIPTION', 'LOCATION'])
    expect(shownValue(text, property)).toBe(shown);
});

it('never lets words end their line, whatever they are', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((each) => `${each}\nBEGIN:VALARM\n`),
  );
  fc.assert(
    fc.property(words, (summary) => {
      const lines = linesOf(calendarText('Concordat', 'hub.example', [entry({ summary })]));
      expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT']);
      expect(lines.filter((line) => line.startsWith('END:'))).toEqual(['END:VEVENT', 'END:VCALENDAR']);
    }),
  );
});
