import { type Evaluation, evaluate, type ObjectionStatus } from '@concordat/domain';
import type { Decision } from './entities/decision.js';
import type { DecisionSeat } from './entities/decision-seat.js';
import type { DecisionVersion } from './entities/decision-version.js';
import type { Objection } from './entities/objection.js';
import type { Position } from './entities/position.js';

/** Share of the seats that must answer for a majority to count. */
const QUORUM = 0.5;

/** Everything that has happened in a decision. */
export interface DecisionRecord {
  readonly decision: Decision;
  /** In the order in which they were put. */
  readonly versions: readonly DecisionVersion[];
  readonly seats: readonly DecisionSeat[];
  /** In the order in which they were taken. */
  readonly positions: readonly Position[];
  readonly objections: readonly Objection[];
}

/** How a position stands: it counts, a later one of the same organisation replaced it, or its words were superseded. */
export type PositionState = 'current' | 'replaced' | 'lapsed';

/** A decision as it stood at a moment. */
export interface DecisionState {
  readonly record: DecisionRecord;
  readonly at: Date;
  readonly status: Decision['status'];
  readonly versionId: string;
  readonly closedAt: Date | null;
  /** All that had been taken, each with how it stood. */
  readonly positions: readonly { readonly position: Position; readonly state: PositionState }[];
  readonly objections: readonly { readonly objection: Objection; readonly status: ObjectionStatus }[];
}

/** The decision as it stood at `at`; what happened later is left out. The decision must have been open by then. */
export function stateAt(record: DecisionRecord, at: Date): DecisionState {
  const { decision } = record;
  const closedAt = decision.closedAt !== null && decision.closedAt <= at ? decision.closedAt : null;
  const put = record.versions.findLast(({ putAt }) => putAt <= at);
  const versionId = put?.versionId ?? decision.versionId;
  const taken = record.positions.filter(({ takenAt }) => takenAt <= at);
  return {
    record,
    at,
    status: closedAt === null ? 'open' : decision.status,
    versionId,
    closedAt,
    positions: taken.map((position, index) => ({
      position,
      state: positionState(position, index, taken, versionId),
    })),
    objections: record.objections
      .filter(({ raisedAt }) => raisedAt <= at)
      .map((objection) => ({
        objection,
        status: objection.endedAt !== null && objection.endedAt <= at ? objection.status : 'sustained',
      })),
  };
}

/** Whether the last instant at which an answer counts is over; that instant itself still counts. */
export function isPast({ deadline }: Pick<Decision, 'deadline'>, now: Date): boolean {
  return deadline !== null && now > deadline;
}

/**
 * What the rule makes of a decision as it stood. A closed one is judged at the moment it was closed, and no decision by
 * anything that came after its deadline: neither answers nor withdrawn objections nor newer words.
 */
export function evaluationOf(given: DecisionState): Evaluation {
  const { record, closedAt, at } = given;
  const { decision, seats } = record;
  const now = closedAt ?? at;
  const { deadline } = decision;
  const state = deadline !== null && now > deadline ? stateAt(record, deadline) : given;
  return evaluate({
    rule: decision.rule,
    bySector: decision.bySector,
    silenceIsConsent: decision.silenceIsConsent,
    deadline,
    now,
    quorum: QUORUM,
    seats: seats.map(({ organisationId, sectorKey }) => ({ organisationId, sectorKey })),
    positions: given.positions
      .filter(({ position }) => position.versionId === state.versionId)
      .map(({ position: { organisationId, answer, takenAt } }) => ({ organisationId, answer, takenAt })),
    objections: state.objections
      .filter(({ objection }) => objection.versionId === state.versionId)
      .map(({ objection, status }) => ({ organisationId: objection.organisationId, status })),
  });
}

function positionState(
  position: Position,
  index: number,
  taken: readonly Position[],
  versionId: string,
): PositionState {
  if (position.versionId !== versionId) return 'lapsed';
  const later = taken
    .slice(index + 1)
    .some(({ organisationId }) => organisationId === position.organisationId);
  return later ? 'replaced' : 'current';
}
