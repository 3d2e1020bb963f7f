import { Matrix, printCount } from '../support/matrix.js';

/** Everybody asks for everything that can be read, as things are. */

let matrix: Matrix;

beforeAll(async () => {
  matrix = await Matrix.set();
}, 300_000);

afterAll(() => printCount('reads as things are', matrix));

it.each(['queries', 'fields', 'routes', 'subscriptions'] as const)(
  'holds for %s',
  async (kind) => {
    expect(await matrix.unchanged(() => matrix[kind](null))).toEqual([]);
  },
  300_000,
);
