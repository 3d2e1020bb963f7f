import type { ErasureGround } from '../graphql/generated/graphql.js';

/** The grounds of an erasure, the most frequent first. */
export const GROUNDS = [
  'CONSENT_WITHDRAWN',
  'NO_LONGER_NEEDED',
  'OBJECTION',
  'UNLAWFUL_PROCESSING',
  'LEGAL_OBLIGATION',
] as const satisfies readonly ErasureGround[];

/** The ground that a control has. */
export function groundOf(value: string | undefined): ErasureGround {
  return GROUNDS.find((each) => each === value) ?? GROUNDS[0];
}
