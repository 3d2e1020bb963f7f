import { KnownActs } from './known-acts.js';

/** What is found again of acts by their names, the first of which stands on a line. */
function againOf(acts: Iterable<string>, from = 2): (readonly [number, number])[] {
  const known = new KnownActs();
  let line = from;
  for (const act of acts) {
    known.add(act, line);
    line += 1;
  }
  return [...known.again()];
}

const many = Array.from({ length: 30_000 }, (_, index) => `act-${index}`);

describe('acts that are there twice', () => {
  it('are none of those that are another each, however many', () => {
    expect(againOf([])).toEqual([]);
    expect(againOf(many)).toEqual([]);
  });

  it('are each found, wherever they stand and whatever they are called', () => {
    expect(againOf([...many, ...many])).toEqual(many.map((_, index) => [index + 30_002, index + 2]));
  });

  it('are found as often as they are there, in the order of their lines, with the first of them', () => {
    expect(againOf(['a', 'b', 'a', 'c', 'b', 'a'])).toEqual([
      [4, 2],
      [6, 3],
      [7, 2],
    ]);
  });

  it('are found far into a record, with lines between them that are no acts', () => {
    const known = new KnownActs();
    for (const line of [8_191, 8_192, 5_000_000_000]) known.add('a', line);
    expect([...known.again()]).toEqual([
      [8_192, 8_191],
      [5_000_000_000, 8_191],
    ]);
  });
});
