import { ACTIVE } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

export const identityReads = {
  'viewer.read': { allow: [{ who: ['public'] }], knownBy: null, why: 'Everybody may ask who they are.' },
  'session.read': { allow: [{ who: ['owner'] }], knownBy: null, why: 'A session is its owner’s business.' },
  'invitation.read': {
    allow: [{ who: ['secretariat'] }],
    knownBy: null,
    why: 'Whom somebody invited is the business of the secretariat that did.',
  },
  'letterLink.read': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Whoever holds the link of a letter may read what it offers.',
  },
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
  'invitation.send': {
    allow: [{ who: ['secretariat', 'system'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'People are invited by the secretariat.',
  },
  'invitation.resend': {
    allow: [
      {
        who: ['secretariat'],
        when: { space: ['active'], invitation: ['pending', 'expired', 'revoked'] },
      },
    ],
    knownBy: 'invitation.read',
    why: 'An invitation is sent again by the secretariat.',
  },
  'invitation.revoke': {
    allow: [{ who: ['secretariat'], when: { space: ['active'], invitation: ['pending', 'expired'] } }],
    knownBy: 'invitation.read',
    why: 'An invitation is taken back by the secretariat.',
  },
  'invitation.accept': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Whoever holds the link of an invitation may accept it.',
    personal: true,
  },
  'session.end': {
    allow: [{ who: ['owner'] }],
    knownBy: 'session.read',
    why: 'A session is ended by whoever it belongs to.',
    personal: true,
  },
  'session.endAll': {
    allow: [{ who: ['signed_in'] }],
    knownBy: null,
    why: 'Only who is signed in can sign out everywhere.',
    personal: true,
  },
  'password.requestReset': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Anybody may ask for a letter to their address.',
    personal: true,
  },
  'password.reset': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Whoever holds the link of the letter may set a new password.',
    personal: true,
  },
  'password.change': {
    allow: [{ who: ['signed_in'] }],
    knownBy: null,
    why: 'Only who is signed in can change their password.',
    personal: true,
  },
  'email.requestChange': {
    allow: [{ who: ['signed_in'] }],
    knownBy: null,
    why: 'Only who is signed in can change their address.',
    personal: true,
  },
  'email.confirm': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Whoever holds the link of the letter may confirm the address.',
    personal: true,
  },
  'email.stopChange': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Whoever holds the link of the letter may stop the change.',
    personal: true,
  },
  'respondent.register': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Anybody may ask to respond with their address.',
    personal: true,
  },
  'respondent.confirm': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Whoever holds the link of the letter may confirm the address.',
    personal: true,
  },
  'installation.openSetUp': {
    allow: [{ who: ['system'] }],
    knownBy: null,
    why: 'The way to the first account is opened by starting the server.',
  },
  'installation.setUp': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Whoever holds the address printed at the start may set the installation up, while nobody has.',
    personal: true,
  },
} as const satisfies Record<string, WriteRow>;
