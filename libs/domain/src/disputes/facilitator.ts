/** What is known of somebody who is to run a dispute, at the moment in question. */
export interface FacilitatorCandidate {
  /** Whether they hold the role of facilitator in the space. */
  readonly isFacilitator: boolean;
  /** Organisations that they work for, represent, are lent to or by, or hold a role for. */
  readonly organisationIds: readonly string[];
  /** Whether they are co-chair or member of the group that decides. */
  readonly sitsInGroup: boolean;
  /** Whether they, or an organisation of theirs, have declared an interest that holds in the group. */
  readonly hasInterest: boolean;
}

/** Why somebody may not run a dispute. */
export type FacilitatorHindrance = 'not_facilitator' | 'of_a_side' | 'sits_in_group' | 'has_interest';

/**
 * What stands against somebody running a dispute between these organisations; null if nothing does. A facilitator has no
 * vote and no stake: neither a place in the group, nor a tie to a side, nor an interest in the matter.
 */
export function facilitatorHindrance(
  candidate: FacilitatorCandidate,
  sides: readonly string[],
): FacilitatorHindrance | null {
  if (!candidate.isFacilitator) return 'not_facilitator';
  if (candidate.sitsInGroup) return 'sits_in_group';
  if (candidate.organisationIds.some((organisationId) => sides.includes(organisationId))) return 'of_a_side';
  return candidate.hasInterest ? 'has_interest' : null;
}
