import type { ReadRow, WriteRow } from './row.js';

export const peopleReads = {
  'account.read': {
    allow: [{ who: ['owner', 'secretariat'] }],
    knownBy: null,
    why: 'An account is seen by whose it is and by the secretariat of the installation.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const peopleWrites = {
  'person.updateProfile': {
    allow: [{ who: ['owner'] }],
    knownBy: null,
    why: 'Everybody keeps their own profile.',
    personal: true,
  },
  'person.deactivate': {
    allow: [{ who: ['secretariat'], when: { account: ['active'] } }],
    knownBy: null,
    why: 'Accounts are closed by the secretariat of the installation.',
  },
  'person.reactivate': {
    allow: [{ who: ['secretariat'], when: { account: ['deactivated'] } }],
    knownBy: null,
    why: 'Accounts are opened again by the secretariat of the installation.',
  },
} as const satisfies Record<string, WriteRow>;
