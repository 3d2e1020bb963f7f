import type { DecisionRule } from '../vocabulary.js';
import { AgreementError, type EvaluationInput, evaluate, needed } from './index.js';
import { afterDeadline, record, type When } from './notation.js';

type Options = Parameters<typeof record>[3];
type Row = [string, DecisionRule, string, When, Options, string, string, string[]];

const SILENCE = { silenceIsConsent: true };
const SECTOR = { bySector: true };

/* What it shows; the rule; the seats (see the notation); when; options; outcome, reasons and who has departed. */
const CASES: Row[] = [
  [
    'who leaves unanswered is no longer waited for',
    'consensus',
    'aa->',
    'before',
    {},
    'would_carry',
    'carried_by left_unanswered',
    ['C'],
  ],
  [
    'others are',
    'consensus',
    'a->-',
    'before',
    {},
    'undecided',
    'seats_missing left_unanswered deadline_pending',
    ['B'],
  ],
  ['an answer given before counts', 'consensus', 'a>a', 'before', {}, 'would_carry', 'carried_by', []],
  [
    'an objection raised before stands',
    'consensus',
    'aO>',
    'none',
    {},
    'would_not_carry',
    'objection_sustained',
    [],
  ],
  [
    'so does one not yet said to what',
    'consent',
    'ao>',
    'none',
    {},
    'would_not_carry',
    'objection_not_stated',
    [],
  ],
  [
    'once it is withdrawn, there is no answer left',
    'consensus',
    'aw>',
    'none',
    {},
    'would_carry',
    'carried_by left_unanswered',
    ['B'],
  ],
  ['resolved: the same', 'consent', 'av>', 'before', {}, 'would_carry', 'carried_by left_unanswered', ['B']],
  [
    'under a majority the answer counts on',
    'majority',
    'aw>',
    'none',
    {},
    'would_not_carry',
    'below_threshold',
    [],
  ],
  [
    'an answer after leaving is none',
    'consensus',
    'al>',
    'after',
    {},
    'would_carry',
    'carried_by left_unanswered deadline_passed',
    ['B'],
  ],
  [
    'leaving after the deadline changes nothing',
    'consensus',
    'a-»',
    'after',
    {},
    'would_not_carry',
    'seats_missing deadline_passed',
    [],
  ],
  [
    'without a deadline it always counts',
    'consensus',
    'a->',
    'none',
    {},
    'would_carry',
    'carried_by left_unanswered',
    ['B'],
  ],
  [
    'what is yet to come does not count',
    'consensus',
    'a-»',
    'before',
    {},
    'undecided',
    'seats_missing deadline_pending',
    [],
  ],
  ['the recused who leave are recused', 'consensus', 'ax>', 'before', {}, 'would_carry', 'carried_by', []],
  [
    'all left: nothing carries',
    'consent',
    '->->',
    'after',
    SILENCE,
    'would_not_carry',
    'nobody_remains left_unanswered',
    ['A', 'B'],
  ],
  [
    'left or recused',
    'majority',
    '->x',
    'before',
    {},
    'would_not_carry',
    'nobody_remains left_unanswered',
    ['A'],
  ],
  [
    'who left is not silent',
    'consent',
    'a->',
    'after',
    SILENCE,
    'would_carry',
    'carried_by left_unanswered deadline_passed',
    ['B'],
  ],
  [
    'the quorum is of those who remain',
    'majority',
    'a->->',
    'before',
    {},
    'would_carry',
    'carried_by left_unanswered',
    ['B', 'C'],
  ],
  [
    'one of four is none, one of two is',
    'majority',
    'a---',
    'after',
    {},
    'would_not_carry',
    'quorum_short seats_missing deadline_passed',
    [],
  ],
  [
    'so it may be met by leaving',
    'majority',
    'a->->-',
    'after',
    {},
    'would_carry',
    'carried_by seats_missing left_unanswered deadline_passed',
    ['B', 'C'],
  ],
  [
    'settled early once nobody can turn it',
    'majority',
    'aa->-',
    'before',
    {},
    'would_carry',
    'carried_by decided_early left_unanswered',
    ['C'],
  ],
  [
    'a sector that has left has no say',
    'majority',
    'aa|->',
    'none',
    SECTOR,
    'would_carry',
    'carried_by left_unanswered',
    ['C'],
  ],
  [
    'a sector that answered before it left has',
    'majority',
    'aa|o>',
    'none',
    SECTOR,
    'would_not_carry',
    'below_threshold',
    [],
  ],
  [
    'two thirds of those who remain',
    'supermajority_two_thirds',
    'aao->',
    'none',
    {},
    'would_carry',
    'carried_by left_unanswered',
    ['D'],
  ],
  [
    'three quarters of them',
    'supermajority_three_quarters',
    'aao->',
    'none',
    {},
    'would_not_carry',
    'below_threshold left_unanswered',
    ['D'],
  ],
];

it.each(CASES)('%s: %s, %s, %s', (_title, rule, line, when, options, outcome, codes, departed) => {
  const evaluation = evaluate(record(rule, line, when, options));
  expect({ ...evaluation, codes: evaluation.reasons.map(({ code }) => code).join(' ') }).toMatchObject({
    outcome,
    codes,
    departed,
  });
  expect(evaluation.missing.filter((organisationId) => departed.includes(organisationId))).toEqual([]);
});

it('counts in its sector only who is counted', () => {
  const { bySector } = evaluate(record('majority', 'a->|->', 'none'));
  expect(bySector).toHaveLength(1);
  expect(bySector[0]).toMatchObject({ sectorKey: '1', seats: 1, agree: 1, missing: 0 });
});

it('asks nothing more of who left', () => {
  expect(needed(record('consensus', 'a->-', 'before'))).toEqual([
    { code: 'answers_needed', organisationIds: ['C'] },
  ]);
});

it('judges a moment by what had happened by then, the moment itself included', () => {
  const input = record('consensus', 'a->', 'none');
  const leftAt = afterDeadline(-1);
  const on = (now: Date): EvaluationInput => ({ ...input, now });
  expect(evaluate(on(afterDeadline(-2)))).toMatchObject({ outcome: 'undecided', departed: [] });
  expect(evaluate(on(leftAt))).toMatchObject({ outcome: 'would_carry', departed: ['B'] });
});

it('refuses a departure that has no date', () => {
  const input = record('consensus', 'a', 'none');
  const seats = input.seats.map((seat) => ({ ...seat, leftAt: new Date(Number.NaN) }));
  expect(() => evaluate({ ...input, seats })).toThrow(AgreementError);
});
