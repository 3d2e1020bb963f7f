import { TokenBucket } from './limits.js';

describe('TokenBucket', () => {
  it('lets through as many at once as it allows in a second, and no more', () => {
    const bucket = new TokenBucket(3, 0);
    expect([1, 2, 3, 4].map(() => bucket.take(0))).toEqual([true, true, true, false]);
  });

  it('earns with time, up to one second’s worth', () => {
    const bucket = new TokenBucket(2, 0);
    expect(bucket.take(0, 2)).toBe(true);
    expect(bucket.take(400)).toBe(false);
    expect(bucket.take(500)).toBe(true);
    expect(bucket.take(60_000, 3)).toBe(false);
    expect(bucket.take(60_000, 2)).toBe(true);
  });
});
