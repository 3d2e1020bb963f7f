import type { ReadRow, WriteRow } from './row.js';

export const tokensReads = {
  'token.read': {
    allow: [{ who: ['owner'] }],
    knownBy: null,
    why: 'An access token is its owner’s business.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const tokensWrites = {
  'token.create': {
    allow: [{ who: ['signed_in'] }],
    knownBy: null,
    why: 'Sign in first: an access token acts in your name.',
    personal: true,
  },
  'token.revoke': {
    allow: [{ who: ['owner'] }],
    knownBy: 'token.read',
    why: 'An access token is revoked by its owner.',
    personal: true,
  },
} as const satisfies Record<string, WriteRow>;
