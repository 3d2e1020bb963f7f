import { KINDS, Matrix, printCount } from '../support/matrix.js';
import type { Situation } from '../support/operations/operation.js';

/** Everybody tries everything in a space that is closed. */

let matrix: Matrix;
let archived: readonly Situation[];

beforeAll(async () => {
  matrix = await Matrix.set();
  archived = matrix.operations.situations.filter(({ states }) => 'space' in states);
  expect(archived).toHaveLength(1);
}, 300_000);

afterAll(() => printCount('while the space is closed', matrix));

it.each(KINDS)(
  'holds for %s',
  async (kind) => {
    expect(await matrix.in(archived, kind)).toEqual([]);
  },
  300_000,
);
