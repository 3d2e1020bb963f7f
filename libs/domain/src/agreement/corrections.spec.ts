import { CORRECTION_DAYS, type CorrectionHindrance, correctionHindrance, correctionUntil } from './index.js';

const TAKEN = new Date('2030-03-01T10:00:00.000Z');
const after = (days: number, milliseconds = 0) =>
  new Date(TAKEN.getTime() + days * 86_400_000 + milliseconds);
const ANSWER = { personId: 'speaker', takenAt: TAKEN, counts: true, questioned: false };
const ASKING = { personId: 'colleague', now: TAKEN, deadline: null };

it.each<[string, Date | null, Date]>([
  ['without a deadline', null, after(CORRECTION_DAYS)],
  ['with one that is later', after(30), after(CORRECTION_DAYS)],
  ['with one that is first', after(2), after(2)],
])('an answer may be questioned for some days, %s', (_title, deadline, until) => {
  expect(correctionUntil(TAKEN, deadline)).toEqual(until);
});

it.each<
  [
    string,
    Partial<typeof ANSWER>,
    Partial<{ personId: string; now: Date; deadline: Date }>,
    CorrectionHindrance | null,
  ]
>([
  ['a colleague, at once', {}, {}, null],
  ['at the last instant', {}, { now: after(CORRECTION_DAYS) }, null],
  ['an instant later', {}, { now: after(CORRECTION_DAYS, 1) }, 'too_late'],
  ['at the deadline', {}, { now: after(1), deadline: after(1) }, null],
  ['after it', {}, { now: after(1, 1), deadline: after(1) }, 'too_late'],
  ['whoever gave it', {}, { personId: 'speaker' }, 'own_answer'],
  ['one that is questioned', { questioned: true }, {}, 'questioned_already'],
  ['one that lapsed or was replaced', { counts: false }, {}, 'does_not_count'],
])('%s: what stands against it', (_title, answer, asking, hindrance) => {
  expect(correctionHindrance({ ...ANSWER, ...answer }, { ...ASKING, ...asking })).toBe(hindrance);
});
