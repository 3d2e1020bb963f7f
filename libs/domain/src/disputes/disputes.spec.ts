import fc from 'fast-check';
import { LANGUAGES } from '../vocabulary.js';
import { facilitatorHindrance, type SidesFault, sidesFault, statementOutline } from './index.js';

const FREE = { isFacilitator: true, organisationIds: ['hub'], sitsInGroup: false, hasInterest: false };

describe('who may run a dispute', () => {
  it.each([
    [{}, null],
    [{ isFacilitator: false }, 'not_facilitator'],
    [{ organisationIds: ['hub', 'builders'] }, 'of_a_side'],
    [{ sitsInGroup: true }, 'sits_in_group'],
    [{ hasInterest: true }, 'has_interest'],
    [{ organisationIds: [] }, null],
  ] as const)('%j: %s', (said, hindrance) => {
    expect(facilitatorHindrance({ ...FREE, ...said }, ['builders', 'councils'])).toBe(hindrance);
  });

  it('is nobody with a tie to a side, whatever else is so', () => {
    const organisations = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(organisations, organisations, (own, sides) => {
        const tied = own.some((each) => sides.includes(each));
        const hindrance = facilitatorHindrance({ ...FREE, organisationIds: own }, sides);
        expect(hindrance).toBe(tied ? 'of_a_side' : null);
      }),
    );
  });
});

describe('the sides of a dispute', () => {
  const side = (name: string, ...organisationIds: string[]) => ({ name, organisationIds });
  it.each([
    [[side('For', 'a'), side('Against', 'b', 'c')], null],
    [[side('For', 'a'), side('Against', 'b'), side('Neither', 'c')], null],
    [[], 'two_at_least'],
    [[side('For', 'a', 'b')], 'two_at_least'],
    [[side('For', 'a'), side('Against')], 'empty'],
    [[side('For', 'a'), side(' For', 'b')], 'same_name'],
    [[side('For', 'a', 'b'), side('Against', 'b')], 'twice'],
    [[side('For', 'a'), side('Against', 'z')], 'no_seat'],
    [[side('For', 'b'), side('Against', 'c')], 'without_objector'],
  ] as const)('%j: %s', (sides, fault: SidesFault | null) => {
    expect(sidesFault(sides, { seats: ['a', 'b', 'c'], objector: 'a' })).toBe(fault);
  });
});

it('begins a joint statement with one heading and an empty line, in each language its own', () => {
  const outlines = LANGUAGES.map(statementOutline);
  expect(outlines.map((sections) => sections.map(({ lines }) => lines))).toEqual([[['']], [['']]]);
  expect(outlines.map(([section]) => section?.heading)).toEqual([
    'What we differ about',
    'Yr hyn yr ydym yn anghytuno yn ei gylch',
  ]);
});
