import type { AffiliationKind } from '../vocabulary.js';

/** Days, YYYY-MM-DD in UTC, both inclusive; without `until` it goes on. `endedAt` cuts it short at an instant. */
export interface Period {
  readonly from: string;
  readonly until: string | null;
  readonly endedAt: Date | null;
}

/** What ties a person to an organisation; `lentToId` is set for a secondment and only then. */
export interface Tie extends Period {
  readonly kind: AffiliationKind;
  readonly organisationId: string;
  readonly lentToId: string | null;
}

/** One person sits in a group for an organisation in place of another of its members. */
export interface Substitution extends Period {
  readonly spaceId: string;
  readonly groupId: string;
  readonly organisationId: string;
  /** Who is replaced: reads on, and does not speak. */
  readonly memberId: string;
  readonly substituteId: string;
}

/** A person, with all that decides for whom they may speak; what is over and what is still to come may be in it. */
export interface Speaker {
  readonly personId: string;
  readonly deactivated: boolean;
  readonly ties: readonly Tie[];
  readonly substitutions: readonly Substitution[];
}

/** As what a person spoke for an organisation. */
export const SPEAKING_AS = ['member', 'seconded', 'substitute'] as const;
export type SpeakingAs = (typeof SPEAKING_AS)[number];

/** As what somebody speaks, and for a substitute in whose place. */
export interface Speaking {
  readonly as: SpeakingAs;
  readonly inPlaceOfId: string | null;
}
