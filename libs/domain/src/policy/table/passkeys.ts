import type { ReadRow, WriteRow } from './row.js';

export const passkeysReads = {
  'signInWay.read': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Everybody may see how one signs in here.',
  },
  'passkey.read': { allow: [{ who: ['owner'] }], knownBy: null, why: 'A passkey is its owner’s business.' },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const passkeysWrites = {
  'passkey.signIn': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Anybody may try to sign in.',
    personal: true,
  },
  'passkey.register': {
    allow: [{ who: ['signed_in'] }],
    knownBy: null,
    why: 'Sign in first: a passkey is added to your own account.',
    personal: true,
  },
  'passkey.remove': {
    allow: [{ who: ['owner'] }],
    knownBy: 'passkey.read',
    why: 'A passkey is removed by its owner.',
    personal: true,
  },
} as const satisfies Record<string, WriteRow>;
