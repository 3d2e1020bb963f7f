import type { DecisionRule, ObjectionStatus, PositionAnswer } from '../vocabulary.js';
import type { Reason } from './reasons.js';

/** Thrown for a record that cannot be evaluated; its message says what is wrong with it. */
export class AgreementError extends Error {
  override readonly name = 'AgreementError';
}

/** Per cent of the seats that must answer for a majority to count, where a group's terms of reference say nothing else. */
export const QUORUM_PERCENT = 50;

/** An organisation's say in a decision, counted in its sector. An organisation has one seat. */
export interface Seat {
  readonly organisationId: string;
  readonly sectorKey: string;
  /** When the organisation left the group with which it decides; absent or null while it is in it. */
  readonly leftAt?: Date | null;
}

/**
 * An answer an organisation gave. Of several, the latest counts; at the same instant, the one listed later.
 */
export interface TakenPosition {
  readonly organisationId: string;
  readonly answer: PositionAnswer;
  readonly takenAt: Date;
}

/** An objection as it stands now. */
export interface RaisedObjection {
  readonly organisationId: string;
  readonly status: ObjectionStatus;
}

/** All that an outcome rests on. Positions and objections are those on the version that is being decided. */
export interface EvaluationInput {
  readonly rule: DecisionRule;
  /** Consent only: whether a seat that is silent when the deadline has passed consents. */
  readonly silenceIsConsent: boolean;
  /** The last instant at which an answer counts; null for no deadline. */
  readonly deadline: Date | null;
  readonly now: Date;
  /** Share (0 to 1) of the seats not recused that must have answered. Majorities only. */
  readonly quorum: number;
  /** Whether the rule must hold within each sector as well as overall. */
  readonly bySector: boolean;
  readonly seats: readonly Seat[];
  readonly positions: readonly TakenPosition[];
  readonly objections: readonly RaisedObjection[];
}

export const OUTCOMES = ['would_carry', 'would_not_carry', 'undecided'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How the seats of one sector answered; the last six counts add up to `seats`. */
export interface SectorTally {
  readonly sectorKey: string;
  readonly seats: number;
  readonly agree: number;
  readonly agreeWithReservations: number;
  readonly standAside: number;
  readonly object: number;
  readonly recused: number;
  readonly missing: number;
}

/** What a rule makes of the record at a moment. */
export interface Evaluation {
  /** `undecided` while answers still to come can change it. */
  readonly outcome: Outcome;
  /** Whether the outcome is final now, so that the decision may be closed. */
  readonly mayClose: boolean;
  /** Organisations with a seat that have not answered and are not recused, in the order of the seats. */
  readonly missing: readonly string[];
  /** Organisations that left without an answer that counts, and so are in no count, in the order of the seats. */
  readonly departed: readonly string[];
  /** One tally for each sector in which a seat counts, in the order in which the seats name them. */
  readonly bySector: readonly SectorTally[];
  readonly reasons: readonly Reason[];
}
