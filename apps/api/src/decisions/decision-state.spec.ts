import { type DecisionRecord, evaluationOf, isPast, stateAt } from './decision-state.js';
import type { Decision } from './entities/decision.js';
import type { Objection } from './entities/objection.js';
import type { Position } from './entities/position.js';

const DEADLINE = new Date('2026-03-01T12:00:00.000Z');
const minutes = (count: number) => new Date(DEADLINE.getTime() + count * 60_000);
const SEATS = ['a', 'b', 'c'];

/** Three seats, a majority, two versions: the second was put long after the deadline unless said. */
function record(of: {
  positions: readonly [organisation: string, answer: Position['answer'], at: Date, version?: string][];
  objections?: readonly Pick<Objection, 'organisationId' | 'status' | 'endedAt'>[];
  rule?: Decision['rule'];
  secondPutAt?: Date;
  closedAt?: Date;
}): DecisionRecord {
  const { secondPutAt = minutes(60), closedAt = null } = of;
  const decision = {
    rule: of.rule ?? 'majority',
    bySector: false,
    silenceIsConsent: false,
    status: closedAt === null ? 'open' : 'carried',
    deadline: DEADLINE,
    versionId: 'v2',
    closedAt,
  } as Decision;
  return {
    decision,
    versions: [
      { decisionId: 'd', versionId: 'v1', putAt: minutes(-600) },
      { decisionId: 'd', versionId: 'v2', putAt: secondPutAt },
    ],
    seats: SEATS.map((organisationId) => ({ decisionId: 'd', organisationId, sectorKey: 'one' })),
    positions: of.positions.map(
      ([organisationId, answer, takenAt, versionId = 'v1']) =>
        ({ organisationId, answer, takenAt, versionId }) as Position,
    ),
    objections: (of.objections ?? []).map(
      (objection) => ({ versionId: 'v1', raisedAt: minutes(-60), ...objection }) as Objection,
    ),
  };
}

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
