import { instantOf } from './local-time.js';

describe('instantOf', () => {
  it('reads what a control holds as the reader’s own time', () => {
    expect(instantOf('2030-05-06T07:08')).toBe(new Date(2030, 4, 6, 7, 8).toISOString());
  });

  it('is null for nothing and for what is no time', () => {
    expect([instantOf(''), instantOf('tomorrow')]).toEqual([null, null]);
  });
});
