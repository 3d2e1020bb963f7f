import type { ReadRow, WriteRow } from './row.js';

export const peopleReads = {
  'account.read': {
    allow: [{ who: ['owner', 'secretariat'] }],
    knownBy: null,
    why: 'An account is seen by whose it is and by the secretariat of the installation.',
  },
  'personalData.read': {
    allow: [{ who: ['owner'] }],
    knownBy: null,
    why: 'What is kept about a person is given to that person alone.',
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
  'person.requestErasure': {
    allow: [{ who: ['owner'] }],
    knownBy: null,
    why: 'Erasure is asked for by the person whose data it is.',
    personal: true,
  },
  'person.withdrawErasureRequest': {
    allow: [{ who: ['owner'] }],
    knownBy: null,
    why: 'A request for erasure is withdrawn by who made it.',
    personal: true,
  },
  'person.declineErasure': {
    allow: [{ who: ['secretariat'] }],
    knownBy: null,
    why: 'Requests for erasure are answered by the secretariat of the installation.',
  },
  'person.erase': {
    allow: [{ who: ['secretariat'], when: { account: ['active', 'deactivated'] } }],
    knownBy: null,
    why: 'Personal data is erased by the secretariat of the installation.',
  },
  'person.eraseAct': {
    allow: [{ who: ['secretariat'] }],
    knownBy: null,
    why: 'What an act recorded is erased by the secretariat of the installation.',
  },
} as const satisfies Record<string, WriteRow>;
