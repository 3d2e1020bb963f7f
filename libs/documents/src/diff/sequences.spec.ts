import fc from 'fast-check';
import { commonPlaces, longestIncreasing } from './sequences.js';

const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

describe('what two sequences have in common', () => {
  it('stands in both, in order, and is as long as can be', () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const places = commonPlaces(before, after);
        for (const [x, y] of places) expect(before[x]).toBe(after[y]);
        expect(rising(places.map(([x]) => x)) && rising(places.map(([, y]) => y))).toBe(true);
        expect(places).toHaveLength(longestCommon(before, after));
      }),
      { numRuns: 1000 },
    );
  });

  it('is only the common beginning and end where everything else differs in thousands of places', () => {
    const texts = (name: string) => [
      'start',
      ...Array.from({ length: 20_000 }, (_, i) => `${name}${i}`),
      'end',
    ];
    const started = performance.now();
    expect(commonPlaces(texts('a'), texts('b'))).toEqual([
      [0, 0],
      [20_001, 20_001],
    ]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('the longest increasing subsequence', () => {
  it('increases and is as long as can be', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 10 }), (numbers) => {
        const chosen = [...longestIncreasing(numbers)]
          .sort((a, b) => a - b)
          .map((index) => numbers[index] ?? -1);
        expect(rising(chosen)).toBe(true);
        const distinct = [...new Set(numbers)].sort((a, b) => a - b).map(String);
        expect(chosen).toHaveLength(longestCommon(numbers.map(String), distinct));
      }),
      { numRuns: 1000 },
    );
  });
});

function rising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** Length of a longest common subsequence, by the table that everybody trusts. */
function longestCommon(before: readonly string[], after: readonly string[]): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const item of before) {
    const next = [0];
    after.forEach((other, y) => {
      next.push(item === other ? (row[y] ?? 0) + 1 : Math.max(row[y + 1] ?? 0, next[y] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
