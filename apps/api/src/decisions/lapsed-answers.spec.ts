import { DECISION_RULES, POSITION_ANSWERS } from '@concordat/domain';
import fc from 'fast-check';
import { minutes, record, SEATS } from './decision-state.fixture.js';
import { evaluationOf, stateAt } from './decision-state.js';

const PUT = -100;
const moment = (min: number, max: number) => fc.integer({ min, max }).map(minutes);
const taken = (version: string, at: fc.Arbitrary<Date>) =>
  fc.array(
    fc
      .tuple(fc.constantFrom(...SEATS), fc.constantFrom(...POSITION_ANSWERS), at)
      .map(([organisation, answer, when]) => [organisation, answer, when, version] as const),
    { maxLength: 8 },
  );

it('an answer to words that are no longer in question never counts, whatever it was, whoever gave it, under any rule', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DECISION_RULES),
      taken('v1', moment(-500, PUT - 1)),
      taken('v2', moment(PUT, 10)),
      moment(PUT, 60),
      (rule, lapsed, current, at) => {
        const given = { rule, secondPutAt: minutes(PUT) };
        const inOrder = (positions: typeof current) =>
          positions
            .toSorted(([, , one], [, , other]) => one.getTime() - other.getTime())
            .map((each) => [...each]);
        const of = (positions: typeof current) =>
          evaluationOf(stateAt(record({ ...given, positions: inOrder(positions) as never }), at));
        expect(of([...lapsed, ...current])).toEqual(of(current));
      },
    ),
    { numRuns: 500 },
  );
});
