import { readingOrder, tierPoints, wholes } from './hierarchy.js';

const part = (id: string, parent: string | null = null, ordinal = 0) => ({
  id,
  ordinal,
  parent: parent === null ? null : { id: parent },
});

const all = [
  part('solutions', 'home', 3),
  part('home'),
  part('fabric', 'home', 1),
  part('other'),
  part('compliance', 'home', 2),
];

describe('the hierarchy of definitions', () => {
  it('has the tiers of a whole by their place, the base first', () => {
    const [found, ...more] = wholes(all);
    expect(more).toEqual([]);
    expect(found?.whole.id).toBe('home');
    expect(found?.tiers.map(({ id }) => id)).toEqual(['fabric', 'compliance', 'solutions']);
  });

  it('reads each whole before its parts, and every definition once', () => {
    expect(readingOrder(all).map(({ id }) => id)).toEqual([
      'home',
      'fabric',
      'compliance',
      'solutions',
      'other',
    ]);
  });

  it('keeps a part whose whole is not among those shown', () => {
    expect(readingOrder([part('fabric', 'home', 1)]).map(({ id }) => id)).toEqual(['fabric']);
  });
});

describe('the triangle', () => {
  it('has its base as wide as the whole, and its tip in the middle', () => {
    const size = { width: 300, height: 300 };
    expect(tierPoints(0, 3, size)).toBe('0,300 300,300 250,200 50,200');
    expect(tierPoints(2, 3, size)).toBe('100,100 200,100 150,0 150,0');
  });
});
