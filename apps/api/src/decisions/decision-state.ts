import {
  bearsOn,
  type Evaluation,
  evaluate,
  type ObjectionStatus,
  type ReportStanding,
  reportStanding,
} from '@concordat/domain';
import { groupBy } from '../platform/collections.js';
import type { CorrectionEnd } from './entities/correction-end.js';
import type { Decision } from './entities/decision.js';
import type { DecisionDeparture } from './entities/decision-departure.js';
import type { DecisionSeat } from './entities/decision-seat.js';
import type { DecisionVersion } from './entities/decision-version.js';
import type { Objection } from './entities/objection.js';
import type { ObjectionSupport } from './entities/objection-support.js';
import type { ObjectionSupportEnd } from './entities/objection-support-end.js';
import type { Position } from './entities/position.js';
import type { PositionCorrection } from './entities/position-correction.js';
import type { ReportedAnswer } from './entities/reported-answer.js';

/** A correction and how it was settled, if it was. */
export interface Correction extends PositionCorrection {
  readonly end: CorrectionEnd | null;
}

/** An organisation's support of an objection of another, and its withdrawal, if it was withdrawn. */
export interface Support extends ObjectionSupport {
  readonly end: ObjectionSupportEnd | null;
}

/** Everything that has happened in a decision. */
export interface DecisionRecord {
  readonly decision: Decision;
  /** In the order in which they were put. */
  readonly versions: readonly DecisionVersion[];
  readonly seats: readonly DecisionSeat[];
  /** Seats whose organisations left the group while it was open. */
  readonly departures: readonly DecisionDeparture[];
  /** In the order in which they were taken. */
  readonly positions: readonly Position[];
  readonly objections: readonly Objection[];
  /** In the order in which they were given. */
  readonly supports: readonly Support[];
  /** In the order in which they were opened. */
  readonly corrections: readonly Correction[];
  /** In the order in which they were reported. */
  readonly reported: readonly ReportedAnswer[];
}

/** How a position stands: it counts, a later one of the same organisation replaced it, or its words were superseded. */
export type PositionState = 'current' | 'replaced' | 'lapsed';

/** A position with how it stood. */
export interface StandingPosition {
  readonly position: Position;
  readonly state: PositionState;
}

/** A decision as it stood at a moment. */
export interface DecisionState {
  readonly record: DecisionRecord;
  readonly at: Date;
  readonly status: Decision['status'];
  readonly versionId: string;
  readonly closedAt: Date | null;
  /** All that had been taken, each with how it stood. */
  readonly positions: readonly StandingPosition[];
  readonly objections: readonly { readonly objection: Objection; readonly status: ObjectionStatus }[];
  /** Support of those objections, in the order given, each withdrawn only if it was by then. It counts in nothing. */
  readonly supports: readonly Support[];
  /** All that had been opened, each settled only if it was by then. */
  readonly corrections: readonly Correction[];
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
    positions: standing(taken, versionId),
    objections: record.objections
      .filter(({ raisedAt }) => raisedAt <= at)
      .map((objection) => ({
        objection,
        status: objection.endedAt !== null && objection.endedAt <= at ? objection.status : 'sustained',
      })),
    supports: record.supports
      .filter((support) => support.at <= at)
      .map((support) => ({
        ...support,
        end: support.end !== null && support.end.at <= at ? support.end : null,
      })),
    corrections: record.corrections
      .filter(({ openedAt }) => openedAt <= at)
      .map((correction) => ({
        ...correction,
        end: correction.end !== null && correction.end.endedAt <= at ? correction.end : null,
      })),
  };
}

/** When the last thing happened in a decision. */
export function lastMomentOf(record: DecisionRecord): Date {
  const moments = [
    record.decision.openedAt,
    record.decision.closedAt,
    ...record.versions.map(({ putAt }) => putAt),
    ...record.departures.map(({ leftAt }) => leftAt),
    ...record.positions.map(({ takenAt }) => takenAt),
    ...record.objections.flatMap(({ raisedAt, endedAt }) => [raisedAt, endedAt]),
    ...record.supports.flatMap((support) => [support.at, support.end?.at ?? null]),
    ...record.reported.map(({ reportedAt }) => reportedAt),
    ...record.corrections.flatMap(({ openedAt, end }) => [openedAt, end?.endedAt ?? null]),
  ];
  return new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)));
}

/** Whether the last instant at which an answer counts is over; that instant itself still counts. */
export function isPast({ deadline }: Pick<Decision, 'deadline'>, now: Date): boolean {
  return deadline !== null && now > deadline;
}

/** Made once for each state: seats, counts and reasons are all told from it. */
const evaluations = new WeakMap<DecisionState, Evaluation>();

/**
 * What the rule makes of a decision as it stood. A closed one is judged at the moment it was closed, and no decision by
 * anything that came after its deadline: neither answers nor withdrawn objections nor newer words. An objection to earlier
 * words is sustained only where it was taken to a dispute: it counts until its organisation gives it up.
 */
export function evaluationOf(state: DecisionState): Evaluation {
  const evaluation = evaluations.get(state) ?? judged(state);
  evaluations.set(state, evaluation);
  return evaluation;
}

function judged(given: DecisionState): Evaluation {
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
    quorum: decision.quorumPercent / 100,
    seats: seats.map(({ organisationId, sectorKey }) => ({
      organisationId,
      sectorKey,
      leftAt: leftAt(given, organisationId),
    })),
    positions: given.positions
      .filter(({ position }) => position.versionId === state.versionId)
      .map(({ position: { organisationId, answer, takenAt } }) => ({ organisationId, answer, takenAt })),
    objections: state.objections
      .filter(({ objection, status }) => bearsOn({ ...objection, status }, state.versionId))
      .map(({ objection, status }) => ({ organisationId: objection.organisationId, status })),
  });
}

/** When an organisation had left the group by that moment; null while it had not. */
export function leftAt({ record, at }: DecisionState, organisationId: string): Date | null {
  const departure = record.departures.find((each) => each.organisationId === organisationId);
  return departure !== undefined && departure.leftAt <= at ? departure.leftAt : null;
}

function standing(taken: readonly Position[], versionId: string): StandingPosition[] {
  const latest = new Map(taken.map((position) => [position.organisationId, position]));
  return taken.map((position) => {
    if (position.versionId !== versionId) return { position, state: 'lapsed' };
    return { position, state: latest.get(position.organisationId) === position ? 'current' : 'replaced' };
  });
}

/**
 * What was last reported of each organisation on the words in question, and how that stood. Once the decision is closed
 * nothing confirms it any more.
 */
export function reportedIn({
  record,
  at,
  versionId,
  closedAt,
}: DecisionState): { readonly report: ReportedAnswer; readonly standing: ReportStanding }[] {
  const last = new Map<string, ReportedAnswer>();
  for (const report of record.reported) {
    if (report.reportedAt <= at && report.versionId === versionId) last.set(report.organisationId, report);
  }
  const answers = groupBy(record.positions, ({ organisationId }) => organisationId);
  return [...last.values()].map((report) => {
    const own = answers.get(report.organisationId) ?? [];
    const confirmBy = closedAt !== null && closedAt < report.confirmBy ? closedAt : report.confirmBy;
    return { report, standing: reportStanding({ ...report, confirmBy }, own, at) };
  });
}
