import { minutesOutline } from './minutes.js';

const meeting = {
  title: 'Second meeting',
  when: 'Tuesday 10 November 2026, 10:00 to 12:00 GMT',
  where: 'Room 4',
  agenda: [
    { title: 'The limit', lead: 'Ann' },
    { title: 'Any other business', lead: null },
  ],
  attendance: [
    { kind: 'present', person: 'Ann', organisation: 'Home Builders' },
    { kind: 'present', person: 'Member, Nature Trust', organisation: 'Nature Trust' },
    { kind: 'apologies', person: 'Bob', organisation: null },
  ],
} as const;

it('says when and where, who was there, and leaves room for each item', () => {
  expect(minutesOutline(meeting)).toEqual([
    { heading: 'Time and place', lines: ['Tuesday 10 November 2026, 10:00 to 12:00 GMT, Room 4.'] },
    {
      heading: 'Attendance',
      lines: ['Present: Ann, for Home Builders; Member, Nature Trust.', 'Apologies: Bob.'],
    },
    { heading: 'The limit', lines: ['Led by Ann.'] },
    { heading: 'Any other business', lines: [''] },
  ]);
});

it('says so where nobody was recorded, and no place is known', () => {
  const outline = minutesOutline({ ...meeting, where: null, agenda: [], attendance: [] });
  expect(outline.flatMap(({ lines }) => lines)).toEqual([
    'Tuesday 10 November 2026, 10:00 to 12:00 GMT.',
    'Present: nobody recorded.',
    'Apologies: nobody recorded.',
  ]);
});
