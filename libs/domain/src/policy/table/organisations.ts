import { GROUP_OPEN } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

export const organisationsReads = {
  'organisation.read': { allow: [{ who: ['public'] }], knownBy: null, why: 'Who takes part is public.' },
  'person.read': {
    allow: [{ who: ['owner', 'participant', 'representative'] }],
    knownBy: null,
    why: 'People are known to those with whom they share a space, and to who represents their organisation.',
  },
  'email.read': {
    allow: [{ who: ['owner', 'secretariat'] }],
    knownBy: null,
    why: 'An e-mail address is shown to its owner and to the secretariat.',
  },
  'interest.read': {
    allow: [{ who: ['owner', 'representative', 'participant'] }],
    knownBy: null,
    why: 'Declared interests are read by everybody who has a role in the space.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const organisationsWrites = {
  'organisation.create': {
    allow: [{ who: ['secretariat', 'system'] }],
    knownBy: null,
    why: 'Organisations are added by the secretariat of the installation.',
  },
  'organisation.update': {
    allow: [{ who: ['secretariat'] }],
    knownBy: null,
    why: 'Name, sector, kind and size are kept by the secretariat of the installation.',
  },
  'organisation.describe': {
    allow: [{ who: ['representative', 'secretariat'] }],
    knownBy: null,
    why: 'What an organisation says of itself is kept by who represents it, or by the secretariat.',
  },
  'affiliation.record': {
    allow: [{ who: ['secretariat', 'system'] }],
    knownBy: null,
    why: 'Affiliations are recorded by the secretariat of the installation.',
  },
  'affiliation.end': {
    allow: [{ who: ['secretariat'] }],
    knownBy: null,
    why: 'Affiliations are ended by the secretariat of the installation.',
  },
  'substitution.name': {
    allow: [{ who: ['representative', 'secretariat'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Who stands in for a member is said by who represents the organisation, or by the secretariat.',
  },
  'substitution.end': {
    allow: [{ who: ['representative', 'secretariat'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'A substitution is ended by who represents the organisation, or by the secretariat.',
  },
  'interest.declare': {
    allow: [{ who: ['owner', 'representative', 'secretariat'] }],
    knownBy: null,
    why: 'An interest is declared by the person, or by who represents the organisation.',
    personal: true,
  },
  'interest.withdraw': {
    allow: [{ who: ['owner', 'representative', 'secretariat'] }],
    knownBy: 'interest.read',
    why: 'An interest is withdrawn by who may declare it.',
    personal: true,
  },
} as const satisfies Record<string, WriteRow>;
