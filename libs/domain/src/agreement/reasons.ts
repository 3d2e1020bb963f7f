import type { DecisionRule } from '../vocabulary.js';

/**
 * Why an evaluation came out as it did, or what would still have to happen. Counts are of seats; a
 * `sectorKey` of null means overall. {@link reasonSentence} puts a reason into words.
 */
export type Reason =
  /** Nobody has a say, so nothing can carry. */
  | { readonly code: 'no_seats' }
  | { readonly code: 'everyone_recused' }
  | { readonly code: 'nobody_remains' }
  /** Consensus and consent: these organisations' objections stand. */
  | { readonly code: 'objection_sustained'; readonly organisationIds: readonly string[] }
  /** Consensus and consent: these answered "object" and have not yet said to what. */
  | { readonly code: 'objection_not_stated'; readonly organisationIds: readonly string[] }
  /**
   * Consensus and consent: these objected, the objection no longer stands, and they have not answered since.
   */
  | { readonly code: 'answer_void'; readonly organisationIds: readonly string[] }
  /** These answered after the deadline; those answers do not count. */
  | { readonly code: 'answered_late'; readonly organisationIds: readonly string[] }
  /** These left the group without an answer that counts, and are in no count. */
  | { readonly code: 'left_unanswered'; readonly organisationIds: readonly string[] }
  | { readonly code: 'seats_missing'; readonly count: number }
  /** Consensus: everybody stood aside. */
  | { readonly code: 'nobody_agrees'; readonly sectorKey: string | null }
  | {
      readonly code: 'quorum_short';
      readonly answered: number;
      readonly needed: number;
      readonly sectorKey: string | null;
    }
  /**
   * `of` is the denominator: seats that agree or object and, where it is decided early, those still missing.
   */
  | {
      readonly code: 'below_threshold';
      readonly agree: number;
      readonly needed: number;
      readonly of: number;
      readonly sectorKey: string | null;
    }
  /** Majorities: no answer still to come can change the outcome. */
  | { readonly code: 'decided_early'; readonly missing: number }
  /** `of` is the number of seats that are not recused; `bySector` that it holds within each sector too. */
  | {
      readonly code: 'carried_by';
      readonly rule: DecisionRule;
      readonly agree: number;
      readonly object: number;
      readonly standAside: number;
      readonly of: number;
      readonly bySector: boolean;
    }
  /** Consent: this many seats are silent, and silence is consent. */
  | { readonly code: 'silence_counts'; readonly count: number }
  | { readonly code: 'deadline_pending'; readonly deadline: Date }
  | { readonly code: 'deadline_passed'; readonly deadline: Date }
  /** What it would take: one of these ways on, see `needed`. */
  | { readonly code: 'answers_needed'; readonly organisationIds: readonly string[] }
  | { readonly code: 'agreements_needed'; readonly count: number; readonly sectorKey: string | null }
  | { readonly code: 'answers_needed_for_quorum'; readonly count: number; readonly sectorKey: string | null }
  | { readonly code: 'changes_of_mind_needed'; readonly count: number; readonly sectorKey: string | null };

export type ReasonCode = Reason['code'];
