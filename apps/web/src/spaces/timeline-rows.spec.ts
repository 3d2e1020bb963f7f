import { calendarDay, stepNow, timelineRows } from './timeline-rows.js';

const steps = [
  { id: 'c', dueDate: '2016-01-01', doneAt: null },
  { id: 'a', dueDate: '2010-10-01', doneAt: '2010-10-01T09:00:00.000Z' },
  { id: 'b', dueDate: '2013-10-01', doneAt: null },
];

const shape = (rows: ReturnType<typeof timelineRows<(typeof steps)[number]>>) =>
  rows.map((row) => (row.kind === 'step' ? row.step.id : row.kind));

describe('the rows of a timeline', () => {
  it('stand by date, with today among them', () => {
    expect(shape(timelineRows({ steps }, '2016-12-31', '2014-05-01', null))).toEqual([
      'a',
      'b',
      'today',
      'c',
      'target',
    ]);
  });

  it('put today after a target date that has passed', () => {
    expect(shape(timelineRows({ steps: [] }, '2016-12-31', '2017-01-01', null))).toEqual(['target', 'today']);
  });

  it('show the closing instead of today in a closed space', () => {
    const rows = timelineRows({ steps }, '2016-12-31', '2026-01-01', '2016-03-31T16:00:00.000Z');
    expect(shape(rows)).toEqual(['a', 'b', 'c', 'closed', 'target']);
  });

  it('show a dispute on the day when it went to the co-chairs, and none that never did', () => {
    const disputes = [
      { id: 'd', escalatedAt: '2013-11-02T10:00:00.000Z' },
      { id: 'e', escalatedAt: null },
    ];
    const rows = timelineRows({ steps, disputes }, '2016-12-31', '2014-05-01', null);
    expect(shape(rows)).toEqual(['a', 'b', 'dispute', 'today', 'c', 'target']);
  });

  it('show what government changed on the day when it did, after the milestones of that day', () => {
    const changes = [
      { id: 'f', changedAt: '2013-10-01T08:00:00.000Z' },
      { id: 'g', changedAt: '2016-12-31T08:00:00.000Z' },
    ];
    const rows = timelineRows({ steps, changes }, '2016-12-31', '2014-05-01', null);
    expect(shape(rows)).toEqual(['a', 'b', 'change', 'today', 'c', 'change', 'target']);
  });

  it('put milestones of one day before the target of that day, and today last', () => {
    const one = [{ id: 'z', dueDate: '2016-12-31' }];
    expect(timelineRows({ steps: one }, '2016-12-31', '2016-12-31', null).map((row) => row.kind)).toEqual([
      'step',
      'target',
      'today',
    ]);
  });
});

describe('the step to look at', () => {
  it('is the first by date that is not done, and the last by date in a closed space', () => {
    expect(stepNow(steps, false)).toEqual({ step: steps[2], done: false });
    expect(stepNow(steps, true)).toEqual({ step: steps[0], done: false });
  });

  it('is the last when all are done, and nothing without steps', () => {
    const done = steps.map((each) => ({ ...each, doneAt: '2016-01-01T00:00:00.000Z' }));
    expect(stepNow(done, false)).toEqual({ step: done[0], done: true });
    expect(stepNow([], false)).toBeUndefined();
  });
});

describe('a calendar day', () => {
  it('is the reader’s own', () => {
    expect(calendarDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
