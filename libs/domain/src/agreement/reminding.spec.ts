import { remindFrom } from './index.js';

const at = (text: string) => new Date(`2016-01-${text}Z`);

describe('remindFrom', () => {
  it.each([
    ['three days before the deadline', '01T12:00:00', '20T12:00:00', '17T12:00:00'],
    ['half-way where there are six days', '01T12:00:00', '07T12:00:00', '04T12:00:00'],
    ['half-way where there are two days', '01T12:00:00', '03T12:00:00', '02T12:00:00'],
    ['half-way where there is an hour', '01T12:00:00', '01T13:00:00', '01T12:30:00'],
  ])('is %s', (_what, opened, deadline, from) => {
    expect(remindFrom(at(opened), at(deadline))).toEqual(at(from));
  });
});
