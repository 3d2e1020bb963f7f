import fc from 'fast-check';
import { type CoChair, coChairMayGo, coChairProblem, coChairsWanted } from './co-chairs.js';

function chair(personId: string, organisation: string, sector: string): CoChair {
  return { personId, organisationId: organisation, organisation, sectorKey: sector, sector };
}

const builder = chair('ann', 'Home Builders', 'House-building');
const otherBuilder = chair('bob', 'Small Builders', 'House-building');
const colleague = chair('cat', 'Home Builders', 'House-building');
const green = chair('dan', 'Green Forum', 'Environment');
const council = chair('eve', 'Councils', 'Local government');

describe('co-chairs', () => {
  it.each<[string, CoChair[], CoChair, boolean, RegExp | null]>([
    ['the first', [], builder, true, null],
    ['a second from another sector', [builder], green, true, null],
    [
      'a second from the same sector',
      [builder],
      otherBuilder,
      true,
      /House-building already.*another sector/u,
    ],
    ['a second from the same sector, the rule off', [builder], otherBuilder, false, null],
    ['a second from the same organisation', [builder], colleague, true, /Home Builders has a co-chair/u],
    [
      'a second from the same organisation, the rule off',
      [builder],
      colleague,
      false,
      /another organisation/u,
    ],
    ['a third', [builder, green], council, true, /has its 2 co-chairs/u],
    ['a third, the rule off', [builder, green], council, false, /has its 2 co-chairs/u],
    ['one of them again', [builder, green], green, true, null],
  ])('%s', (_what, sitting, candidate, fromTwoSectors, expected) => {
    const problem = coChairProblem(sitting, candidate, fromTwoSectors);
    if (expected === null) expect(problem).toBeNull();
    else expect(problem).toMatch(expected);
  });

  it.each([
    [0, 2],
    [1, 1],
    [2, 0],
    [3, 0],
  ])('a group with %i wants %i more', (sitting, wanted) => {
    expect(coChairsWanted(sitting)).toBe(wanted);
  });

  it.each<[number, string | null, boolean]>([
    [0, null, false],
    [0, 'ann', true],
    [1, null, true],
  ])('with %i others and followed by %s, one may go: %s', (remaining, followedBy, expected) => {
    expect(coChairMayGo(remaining, followedBy)).toBe(expected);
  });

  it('appointed one after the other under the rule, never share a sector', () => {
    const any = fc.constantFrom(builder, otherBuilder, colleague, green, council);
    fc.assert(
      fc.property(fc.array(any), (candidates) => {
        const sitting: CoChair[] = [];
        for (const each of candidates) {
          const there = sitting.some(({ personId }) => personId === each.personId);
          if (!there && coChairProblem(sitting, each, true) === null) sitting.push(each);
        }
        expect(new Set(sitting.map(({ sectorKey }) => sectorKey)).size).toBe(sitting.length);
        expect(sitting.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('are refused no more often without the rule than with it', () => {
    const any = fc.constantFrom(builder, otherBuilder, colleague, green, council);
    fc.assert(
      fc.property(fc.uniqueArray(any), any, (sitting, candidate) => {
        if (coChairProblem(sitting, candidate, true) === null) {
          expect(coChairProblem(sitting, candidate, false)).toBeNull();
        }
      }),
    );
  });
});
