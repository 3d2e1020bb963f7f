import fc from 'fast-check';
import type { ActionStatus } from '../vocabulary.js';
import { daysUntil, isOverdue, type Reminder, reminderDue } from './actions.js';

it.each<[ActionStatus, string, Reminder | null]>([
  ['open', '2026-11-14', null],
  ['open', '2026-11-13', 'before'],
  ['open', '2026-11-10', 'before'],
  ['open', '2026-11-09', 'overdue'],
  ['open', '2020-01-01', 'overdue'],
  ['done', '2026-11-09', null],
  ['dropped', '2026-11-13', null],
])('on 10 November, for an action that is %s and due on %s: %s', (status, dueDate, expected) => {
  expect(reminderDue({ status, dueDate }, '2026-11-10')).toBe(expected);
});

it('counts days across months and years', () => {
  expect(daysUntil('2026-12-31', '2027-01-01')).toBe(1);
  expect(daysUntil('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysUntil('2026-11-10', '2026-11-09')).toBe(-1);
});

it('says that an action is overdue, or that it will be due, never both', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (dueDate, today) => {
      const action = { status: 'open', dueDate } as const;
      expect(reminderDue(action, today) === 'overdue').toBe(isOverdue(action, today));
      if (isOverdue(action, today)) expect(daysUntil(today, dueDate)).toBeLessThan(0);
    }),
  );
});
