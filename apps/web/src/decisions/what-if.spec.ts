import { evaluate } from '@concordat/domain';
import type { DecisionRecord, Seat } from './types.js';
import { type Assumed, assumedRecord, openSeats, standingOf, withAgreeing } from './what-if.js';

const NOW = new Date('2030-03-01T12:00:00.000Z');
const DEADLINE = '2030-03-12T17:00:00.000Z';
const TAKEN = '2030-02-20T09:00:00.000Z';

type Answer = NonNullable<Seat['position']>['answer'];

function seat(id: string, sector: string, answer?: Answer, leftAt: string | null = null): Seat {
  return {
    organisationId: id,
    leftAt,
    counted: leftAt === null || answer !== undefined,
    organisation: { id, slug: id, name: `${id} Ltd`, sector: { id: sector, name: `The ${sector}` } },
    position: answer && { answer, takenAt: TAKEN },
    lapsedPosition: null,
    lastAgreed: null,
  } as Seat;
}

function decision(seats: readonly Seat[], more: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    rule: 'CONSENSUS',
    bySector: false,
    silenceIsConsent: false,
    quorumPercent: 50,
    deadline: DEADLINE,
    version: { id: 'v2' },
    objections: [],
    seats,
    ...more,
  } as unknown as DecisionRecord;
}

const objection = (id: string, versionId = 'v2', status = 'SUSTAINED') =>
  ({
    organisation: { id },
    status,
    version: { id: versionId },
  }) as DecisionRecord['objections'][number];

const outcome = (given: DecisionRecord, assumed: Assumed, passed = false) =>
  evaluate(assumedRecord(given, assumed, { now: NOW, passed })).outcome;

const TWO = [seat('A', 'trade', 'AGREE'), seat('B', 'trade')];

it.each<[string, DecisionRecord, Assumed, boolean, string]>([
  ['nothing assumed: as it is', decision(TWO), {}, false, 'undecided'],
  ['the silent one agrees', decision(TWO), { B: 'agree' }, false, 'would_carry'],
  ['it objects', decision(TWO), { B: 'object' }, false, 'would_not_carry'],
  ['it is recused', decision(TWO), { B: 'recused' }, false, 'would_carry'],
  ['nobody says more until the deadline', decision(TWO), {}, true, 'would_not_carry'],
  ['it agrees by then', decision(TWO), { B: 'agree' }, true, 'would_carry'],
  ['silence is consent', decision(TWO, { rule: 'CONSENT', silenceIsConsent: true }), {}, true, 'would_carry'],
  ['without a deadline, there is none to pass', decision(TWO, { deadline: null }), {}, true, 'undecided'],
  [
    'who objects would agree instead: the objection goes',
    decision([seat('A', 'trade', 'AGREE'), seat('B', 'trade', 'OBJECT')], { objections: [objection('B')] }),
    { B: 'agree' },
    false,
    'would_carry',
  ],
  [
    'an objection to earlier words that has lapsed is none',
    decision([seat('A', 'trade', 'AGREE'), seat('B', 'trade', 'AGREE')], {
      objections: [objection('B', 'v1', 'LAPSED')],
    }),
    {},
    false,
    'would_carry',
  ],
  [
    'an objection to earlier words that is in dispute stands',
    decision([seat('A', 'trade', 'AGREE'), seat('B', 'trade')], {
      objections: [objection('B', 'v1')],
    }),
    {},
    false,
    'would_not_carry',
  ],
  [
    'who left unanswered is not waited for',
    decision([seat('A', 'trade', 'AGREE'), seat('B', 'trade', undefined, TAKEN)]),
    {},
    false,
    'would_carry',
  ],
])('%s', (_title, given, assumed, passed, expected) => {
  expect(outcome(given, assumed, passed)).toBe(expected);
});

it('tells why, and what it would still take, in both languages, by names and in the reader’s time', () => {
  const given = decision(TWO, { rule: 'MAJORITY', bySector: true });
  const input = assumedRecord(given, {}, { now: NOW, passed: false });
  const english = standingOf(given, input, { language: 'en', timeZone: 'UTC' });
  expect(english.reasons).toContain('1 seat has not answered.');
  expect(english.needed).toEqual(['1 more seat has to agree.', 'The trade: 1 more seat has to agree.']);
  const welsh = standingOf(given, input, { language: 'cy', timeZone: 'Europe/London' });
  expect(welsh.reasons).toContain('Seddi heb ateb: 1.');
  expect(welsh.needed).toHaveLength(2);
});

it('a slider has so many of the silent of its sector agree, and leaves everything else', () => {
  const seats = [
    seat('A', 'trade', 'AGREE'),
    seat('B', 'trade'),
    seat('C', 'trade'),
    seat('D', 'trade', undefined, TAKEN),
  ];
  const before: Assumed = { A: 'stand_aside', C: 'object', Z: 'recused' };
  expect(withAgreeing(seats, before, 1)).toEqual({ A: 'stand_aside', Z: 'recused', B: 'agree' });
  expect(withAgreeing(seats, before, 2)).toEqual({ A: 'stand_aside', Z: 'recused', B: 'agree', C: 'agree' });
  expect(withAgreeing(seats, before, 0)).toEqual({ A: 'stand_aside', Z: 'recused' });
  expect(openSeats(seats).map(({ organisationId }) => organisationId)).toEqual(['A', 'B', 'C']);
});
