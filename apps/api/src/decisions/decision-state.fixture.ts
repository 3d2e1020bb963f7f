import type { Correction, DecisionRecord, Support } from './decision-state.js';
import type { Decision } from './entities/decision.js';
import type { Objection } from './entities/objection.js';
import type { Position } from './entities/position.js';

export const DEADLINE = new Date('2026-03-01T12:00:00.000Z');
/** An instant so many minutes after the deadline. */
export const minutes = (count: number) => new Date(DEADLINE.getTime() + count * 60_000);
export const SEATS = ['a', 'b', 'c'];

/** Three seats, a majority, two versions: the second was put long after the deadline unless said. */
export function record(of: {
  positions: readonly [organisation: string, answer: Position['answer'], at: Date, version?: string][];
  objections?: readonly Pick<Objection, 'organisationId' | 'status' | 'endedAt'>[];
  departures?: readonly [organisation: string, at: Date][];
  corrections?: readonly Correction[];
  supports?: readonly Support[];
  rule?: Decision['rule'];
  secondPutAt?: Date;
  closedAt?: Date;
}): DecisionRecord {
  const { secondPutAt = minutes(60), closedAt = null } = of;
  const decision = {
    rule: of.rule ?? 'majority',
    bySector: false,
    silenceIsConsent: false,
    quorumPercent: 50,
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
    corrections: of.corrections ?? [],
    reported: [],
    supports: of.supports ?? [],
    departures: (of.departures ?? []).map(([organisationId, leftAt]) => ({
      decisionId: 'd',
      organisationId,
      leftAt,
      actId: 'act',
    })),
    positions: of.positions.map(
      ([organisationId, answer, takenAt, versionId = 'v1']) =>
        ({ organisationId, answer, takenAt, versionId }) as Position,
    ),
    objections: (of.objections ?? []).map(
      (objection) => ({ versionId: 'v1', raisedAt: minutes(-60), ...objection }) as Objection,
    ),
  };
}
