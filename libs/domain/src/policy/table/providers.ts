import type { ReadRow, WriteRow } from './row.js';

export const providersReads = {
  'provider.read': {
    allow: [{ who: ['owner'] }],
    knownBy: null,
    why: 'With whom somebody signs in is their own business.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const providersWrites = {
  'provider.signIn': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Anybody may try to sign in.',
    personal: true,
  },
  'provider.accept': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Whoever was invited may accept by showing that the address is theirs.',
    personal: true,
  },
  'provider.link': {
    allow: [{ who: ['signed_in'] }],
    knownBy: null,
    why: 'Sign in to your account in its own way first, then link it.',
    personal: true,
  },
  'provider.unlink': {
    allow: [{ who: ['owner'] }],
    knownBy: 'provider.read',
    why: 'A link to a provider is removed by its owner.',
    personal: true,
  },
} as const satisfies Record<string, WriteRow>;
