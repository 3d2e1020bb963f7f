import { answerReminderDue } from './index.js';

describe('answerReminderDue', () => {
  it.each([
    [null, null],
    ['2016-05-20', null],
    ['2016-05-14', null],
    ['2016-05-13', 'before'],
    ['2016-05-10', 'before'],
    ['2016-05-09', 'overdue'],
  ])('of an answer due on %s, on 10 May: %s', (dueOn, due) => {
    expect(answerReminderDue({ dueOn }, '2016-05-10')).toBe(due);
  });
});
