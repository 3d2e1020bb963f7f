import fc from 'fast-check';
import { type Numbered, numberedIn } from './numbering.js';

/** The number of the place with these ordinals, from the section inwards. */
function numberOf(...path: readonly number[]): Numbered {
  const [section = 1, ...rest] = path;
  return rest.reduce(numberedIn, numberedIn(null, section));
}

describe('numberedIn', () => {
  it.each([
    [[3], '3', '3'],
    [[3, 12], '3.12', '3.12'],
    [[1, 2, 1], '1.2(a)', '(a)'],
    [[1, 2, 27], '1.2(aa)', '(aa)'],
    [[1, 2, 702], '1.2(zz)', '(zz)'],
    [[1, 2, 3, 4], '1.2(c)(iv)', '(iv)'],
    [[1, 2, 9, 9], '1.2(i)(ix)', '(ix)'],
    [[1, 1, 1, 1, 2], '1.1(a)(i)(B)', '(B)'],
    [[1, 1, 1, 1, 1, 49], '1.1(a)(i)(A)(XLIX)', '(XLIX)'],
    [[1, 1, 1, 1, 1, 1, 7], '1.1(a)(i)(A)(I)(7)', '(7)'],
  ])('numbers %j as %s, and shows %s', (path, number, mark) => {
    expect(numberOf(...path)).toEqual({ path, number, mark });
  });

  it('gives two places the same number only when they are the same place', () => {
    const path = fc.array(fc.integer({ min: 1, max: 800 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(path, path, (one, other) => {
        expect(numberOf(...one).number === numberOf(...other).number).toBe(
          JSON.stringify(one) === JSON.stringify(other),
        );
      }),
    );
  });
});
