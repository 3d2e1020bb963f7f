import type { ReadRow, WriteRow } from './row.js';

export const identityReads = {
  'viewer.read': { allow: [{ who: ['public'] }], knownBy: null, why: 'Everybody may ask who they are.' },
  'session.read': { allow: [{ who: ['owner'] }], knownBy: null, why: 'A session is its owner’s business.' },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const identityWrites = {
  'identity.signIn': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Anybody may try to sign in.',
    personal: true,
  },
  'identity.signOut': {
    allow: [{ who: ['signed_in'] }],
    knownBy: null,
    why: 'Only who is signed in can sign out.',
    personal: true,
  },
  'person.create': {
    allow: [{ who: ['secretariat', 'system'] }],
    knownBy: null,
    why: 'Accounts are created by the secretariat of the installation.',
  },
} as const satisfies Record<string, WriteRow>;
