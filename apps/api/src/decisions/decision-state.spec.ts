import { DEADLINE, minutes, record, SEATS } from './decision-state.fixture.js';
import {
  type Correction,
  type DecisionRecord,
  evaluationOf,
  isPast,
  lastMomentOf,
  reportedIn,
  type Support,
  stateAt,
} from './decision-state.js';
import type { Objection } from './entities/objection.js';
import type { Position } from './entities/position.js';
import type { ReportedAnswer } from './entities/reported-answer.js';

const outcomeAt = (given: DecisionRecord, at: Date) => evaluationOf(stateAt(given, at)).outcome;

it('the last instant at which an answer counts is not past', () => {
  expect([minutes(-1), DEADLINE, minutes(1)].map((now) => isPast({ deadline: DEADLINE }, now))).toEqual([
    false,
    false,
    true,
  ]);
  expect(isPast({ deadline: null }, DEADLINE)).toBe(false);
});

it('a decision is judged by what had been said at its deadline, however much later it is looked at', () => {
  const carried = record({
    positions: [
      ['a', 'agree', minutes(-5)],
      ['b', 'agree', DEADLINE],
    ],
  });
  for (const later of [1, 59, 61, 100_000]) expect(outcomeAt(carried, minutes(later))).toBe('would_carry');
  const late = record({
    positions: [
      ['a', 'agree', minutes(-5)],
      ['b', 'agree', minutes(-4)],
      ['b', 'object', minutes(1)],
      ['c', 'object', minutes(2)],
    ],
  });
  expect(outcomeAt(late, minutes(30))).toBe('would_carry');
  expect(evaluationOf(stateAt(late, minutes(30))).reasons).toContainEqual({
    code: 'answered_late',
    organisationIds: ['c'],
  });
});

it('an objection that stood at the deadline stands, though it was withdrawn afterwards', () => {
  const given = record({
    rule: 'consent',
    positions: [
      ['a', 'agree', minutes(-9)],
      ['b', 'object', minutes(-60)],
      ['c', 'agree', minutes(-9)],
    ],
    objections: [{ organisationId: 'b', status: 'withdrawn', endedAt: minutes(3) }],
  });
  expect(outcomeAt(given, minutes(30))).toBe('would_not_carry');
  expect(evaluationOf(stateAt(given, minutes(30))).reasons).toContainEqual({
    code: 'objection_sustained',
    organisationIds: ['b'],
  });
});

it('newer words that came before the deadline are those that are judged', () => {
  const given = record({
    positions: [
      ['a', 'agree', minutes(-50)],
      ['b', 'agree', minutes(-50)],
      ['c', 'agree', minutes(-1), 'v2'],
    ],
    secondPutAt: minutes(-10),
  });
  expect(outcomeAt(given, minutes(30))).toBe('would_not_carry');
});

it('a decision that was closed before its deadline is judged at that moment', () => {
  const given = record({
    positions: [
      ['a', 'agree', minutes(-50)],
      ['b', 'agree', minutes(-50)],
    ],
    closedAt: minutes(-20),
  });
  expect(evaluationOf(stateAt(given, minutes(30))).reasons.map(({ code }) => code)).toContain(
    'decided_early',
  );
});

it('who left is in no count from that moment on, and is in every count of a moment before', () => {
  const left = record({
    rule: 'consensus',
    positions: [['a', 'agree', minutes(-9)]],
    departures: [
      ['b', minutes(-5)],
      ['c', minutes(-3)],
    ],
  });
  expect([-6, -5, -4, -3].map((minute) => outcomeAt(left, minutes(minute)))).toEqual([
    'undecided',
    'undecided',
    'undecided',
    'would_carry',
  ]);
  const departedAt = (minute: number) => evaluationOf(stateAt(left, minutes(minute))).departed;
  expect([-6, -5, -3, 90].map(departedAt)).toEqual([[], ['b'], ['b', 'c'], ['b', 'c']]);
});

it('leaving after the deadline changes nothing, whenever it is looked at', () => {
  const silent = record({
    positions: [['a', 'agree', minutes(-9)]],
    departures: [
      ['b', minutes(1)],
      ['c', minutes(1)],
    ],
  });
  expect([-1, 1, 90].map((minute) => outcomeAt(silent, minutes(minute)))).toEqual([
    'undecided',
    'would_not_carry',
    'would_not_carry',
  ]);
});

it('an answer on older words is none: who gave it and left before it could answer again is not counted', () => {
  const moved = record({
    rule: 'consensus',
    secondPutAt: minutes(-20),
    positions: [
      ['a', 'agree', minutes(-10), 'v2'],
      ['b', 'agree', minutes(-10), 'v2'],
      ['c', 'agree', minutes(-30), 'v1'],
    ],
    departures: [['c', minutes(-25)]],
  });
  expect(evaluationOf(stateAt(moved, minutes(-22)))).toMatchObject({ departed: [] });
  expect(evaluationOf(stateAt(moved, minutes(-5)))).toMatchObject({
    outcome: 'would_carry',
    departed: ['c'],
  });
});

it('a correction is there from when it was opened and settled from when it was, and changes no outcome', () => {
  const correction = {
    id: 'c',
    openedAt: minutes(-6),
    end: { correctionId: 'c', status: 'confirmed', endedAt: minutes(-4) },
  } as Correction;
  const agreed: Parameters<typeof record>[0] = {
    positions: [
      ['a', 'agree', minutes(-9)],
      ['b', 'agree', minutes(-8)],
    ],
  };
  const questioned = record({ ...agreed, corrections: [correction] });
  const standing = (minute: number) =>
    stateAt(questioned, minutes(minute)).corrections.map(({ end }) => end?.status ?? 'open');
  expect([-7, -6, -5, -4].map(standing)).toEqual([[], ['open'], ['open'], ['confirmed']]);
  for (const minute of [-7, -5, -3])
    expect(outcomeAt(questioned, minutes(minute))).toBe(outcomeAt(record(agreed), minutes(minute)));
});

it('an objection that stands beyond the words it was to, since it is in dispute, counts against newer ones', () => {
  const given = (status: Objection['status'], endedAt: Date | null) =>
    record({
      rule: 'consent',
      secondPutAt: minutes(-30),
      positions: [
        ['a', 'agree', minutes(-9), 'v2'],
        ['b', 'object', minutes(-60)],
        ['c', 'agree', minutes(-9), 'v2'],
      ],
      objections: [{ organisationId: 'b', status, endedAt }],
    });
  expect(outcomeAt(given('sustained', null), minutes(-5))).toBe('would_not_carry');
  expect(outcomeAt(given('lapsed', minutes(-30)), minutes(-5))).toBe('undecided');
});

describe('what was reported from a show of hands', () => {
  const report = (versionId: string, reportedAt: Date, answer: Position['answer'] = 'agree') =>
    ({
      id: `${versionId}-${answer}`,
      organisationId: 'a',
      versionId,
      answer,
      reportedAt,
      confirmBy: new Date(reportedAt.getTime() + 30 * 60_000),
    }) as ReportedAnswer;
  const told = (of: DecisionRecord, at: Date) =>
    reportedIn(stateAt(of, at)).map(({ report: { id }, standing }) => [id, standing]);

  it('is the last report of an organisation on the words then in question', () => {
    const of = {
      ...record({ positions: [], secondPutAt: minutes(-100) }),
      reported: [
        report('v1', minutes(-300)),
        report('v2', minutes(-90)),
        report('v2', minutes(-80), 'object'),
      ],
    };
    expect(told(of, minutes(-301))).toEqual([]);
    expect(told(of, minutes(-290))).toEqual([['v1-agree', 'waiting']]);
    expect(told(of, minutes(-95))).toEqual([]);
    expect(told(of, minutes(-85))).toEqual([['v2-agree', 'waiting']]);
    expect(told(of, minutes(-60))).toEqual([['v2-object', 'waiting']]);
    expect(told(of, minutes(-40))).toEqual([['v2-object', 'not_confirmed']]);
  });

  it('waits no longer once the decision is closed', () => {
    const closedAt = minutes(-60);
    const of = { ...record({ positions: [], closedAt }), reported: [report('v1', minutes(-80))] };
    expect(told(of, minutes(-61))).toEqual([['v1-agree', 'waiting']]);
    expect(told(of, minutes(-59))).toEqual([['v1-agree', 'not_confirmed']]);
  });
});

it('support of an objection is there from its moment, is withdrawn from its own, and counts in nothing', () => {
  const support = (organisationId: string, at: Date, endedAt: Date | null): Support => ({
    id: organisationId,
    objectionId: 'o',
    organisationId,
    personId: 'p',
    words: null,
    at,
    end: endedAt && { supportId: organisationId, endedById: 'p', at: endedAt },
  });
  const of = {
    rule: 'consent' as const,
    positions: SEATS.map((seat): [string, Position['answer'], Date] => [seat, 'agree', minutes(-50)]),
    objections: [{ organisationId: 'a', status: 'sustained' as const, endedAt: null }],
  };
  const supported = record({
    ...of,
    supports: [support('b', minutes(-40), minutes(-20)), support('c', minutes(-30), null)],
  });
  const ends = (at: Date) =>
    stateAt(supported, at).supports.map(({ organisationId, end }) => [organisationId, end !== null]);
  expect(ends(minutes(-41))).toEqual([]);
  expect(ends(minutes(-25))).toEqual([
    ['b', false],
    ['c', false],
  ]);
  expect(ends(minutes(-20))).toEqual([
    ['b', true],
    ['c', false],
  ]);
  expect(evaluationOf(stateAt(supported, minutes(-10)))).toEqual(
    evaluationOf(stateAt(record(of), minutes(-10))),
  );
  const early = { ...supported, versions: [], decision: { ...supported.decision, openedAt: minutes(-600) } };
  expect(lastMomentOf({ ...early, objections: [] })).toEqual(minutes(-20));
});
