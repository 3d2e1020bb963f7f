import type { PositionAnswer, ReportStanding } from '../vocabulary.js';

/** Fewest and most minutes that representatives are given to confirm what a chair reported. */
export const CONFIRM_MINUTES_MIN = 2;
export const CONFIRM_MINUTES_MAX = 7 * 24 * 60;

/** What a chair saw an organisation answer by show of hands. */
export interface ReportedHand {
  readonly answer: PositionAnswer;
  readonly versionId: string;
  readonly reportedAt: Date;
  /** The last instant at which the organisation's own answer confirms it; that instant itself still counts. */
  readonly confirmBy: Date;
}

/** What an organisation itself answered, with when. */
export interface OwnAnswer {
  readonly answer: PositionAnswer;
  readonly versionId: string;
  readonly takenAt: Date;
}

/**
 * How an answer reported by the chair stands at a moment: only the organisation's own answer to the same words, given by
 * somebody who speaks for it within the time, confirms it. What was reported counts in no rule either way.
 *
 * @param own what the organisation answered in this decision, in the order in which it did
 */
export function reportStanding(hand: ReportedHand, own: readonly OwnAnswer[], now: Date): ReportStanding {
  const until = now < hand.confirmBy ? now : hand.confirmBy;
  const said = own.findLast(({ versionId, takenAt }) => versionId === hand.versionId && takenAt <= until);
  if (said?.answer === hand.answer) return 'confirmed';
  if (said !== undefined && said.takenAt > hand.reportedAt) return 'answered_otherwise';
  return now <= hand.confirmBy ? 'waiting' : 'not_confirmed';
}
