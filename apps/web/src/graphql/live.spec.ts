import fc from 'fast-check';
import { pauseBefore } from './live.js';

describe('the pause before another attempt to connect', () => {
  it('grows from about half a second to about a quarter of a minute', () => {
    expect([0, 1, 2, 5, 100].map((retries) => pauseBefore(retries, 0.5))).toEqual([
      500, 1000, 2000, 15_000, 15_000,
    ]);
  });

  it('spreads people out, within a quarter of it', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.double({ min: 0, max: 0.999, noNaN: true }), (retries, chance) => {
        const middle = pauseBefore(retries, 0.5);
        expect(Math.abs(pauseBefore(retries, chance) - middle)).toBeLessThanOrEqual(middle / 4);
      }),
    );
  });
});
