import { KINDS, Matrix, printCount } from '../support/matrix.js';

/** Everybody tries everything that it concerns in each other state: groups, drafts, rounds and meetings that are over, … */

let matrix: Matrix;

beforeAll(async () => {
  matrix = await Matrix.set();
}, 300_000);

afterAll(() => printCount('in every other state', matrix));

it.each(KINDS)(
  'holds for %s',
  async (kind) => {
    const situations = matrix.operations.situations.filter(({ states }) => !('space' in states));
    expect(situations.length).toBeGreaterThan(0);
    expect(await matrix.in(situations, kind)).toEqual([]);
  },
  300_000,
);
