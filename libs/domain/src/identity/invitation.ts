/** How an invitation stands. */
export const INVITATION_STATES = ['pending', 'accepted', 'expired', 'revoked'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** How long the link of an invitation is good, in milliseconds: 14 days. */
export const INVITATION_LIFE_MS = 14 * 24 * 3_600_000;

/** What has happened to an invitation, and until when its link is good. */
export interface InvitationRecord {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** How an invitation stands at a time. What was accepted stays so; taking back comes before expiry. */
export function invitationState(record: InvitationRecord, now: Date): InvitationState {
  if (record.acceptedAt !== null) return 'accepted';
  if (record.revokedAt !== null) return 'revoked';
  return record.expiresAt <= now ? 'expired' : 'pending';
}
