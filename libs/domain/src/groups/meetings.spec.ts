import { approvalProblem, type HeldMeeting, isTimeZone, meetingTimeProblem } from './meetings.js';

const at = (text: string) => new Date(`2026-11-${text}Z`);

describe('when a meeting is', () => {
  it.each<[string, string, string, RegExp | null]>([
    ['an hour', '10T10:00', '10T11:00', null],
    ['no time at all', '10T10:00', '10T10:00', /after the meeting starts/u],
    ['backwards', '10T10:00', '10T09:00', /after the meeting starts/u],
    ['five days', '10T10:00', '15T10:00', null],
    ['longer than five days', '10T10:00', '15T10:01', /within 5 days/u],
  ])('%s', (_what, starts, ends, expected) => {
    const problem = meetingTimeProblem(at(starts), at(ends));
    if (expected === null) expect(problem).toBeNull();
    else expect(problem?.problem).toMatch(expected);
  });

  it.each([
    ['Europe/London', true],
    ['America/Argentina/Buenos_Aires', true],
    ['UTC', true],
    ['Etc/GMT+5', true],
    ['Europe/Atlantis', false],
    ['London', false],
    ['', false],
    ['Europe/London\nBEGIN:VALARM', false],
  ])('in the zone %j: %s', (name, expected) => {
    expect(isTimeZone(name)).toBe(expected);
  });
});

describe('minutes', () => {
  const held = (id: string, day: string, more: Partial<HeldMeeting> = {}): HeldMeeting => ({
    id,
    groupId: 'g',
    startsAt: at(`${day}T10:00`),
    cancelled: false,
    ...more,
  });
  const first = held('one', '02');

  it.each<[string, HeldMeeting, RegExp | null]>([
    ['in a later meeting', held('two', '09'), null],
    ['in the same', first, /later meeting/u],
    ['in an earlier one', held('zero', '01'), /later meeting/u],
    ['in a cancelled one', held('two', '09', { cancelled: true }), /cancelled/u],
    ['in one to come', held('two', '20'), /has not begun/u],
    ['in one of another group', held('two', '09', { groupId: 'h' }), /same group/u],
  ])('are approved %s', (_what, approvedIn, expected) => {
    const problem = approvalProblem(first, approvedIn, at('10T10:00'));
    if (expected === null) expect(problem).toBeNull();
    else expect(problem).toMatch(expected);
  });
});
