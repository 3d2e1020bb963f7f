import { ACTIVE } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

export const spacesReads = {
  'space.read': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Everybody may see that a space exists.',
  },
  'spaceRole.read': {
    allow: [{ who: ['participant', 'system'] }],
    knownBy: null,
    why: 'Who holds which role is known to those who have one in the same space.',
  },
  'console.read': {
    allow: [{ who: ['secretariat'] }],
    knownBy: null,
    why: 'What needs the secretariat is for the secretariat of that space, or of the installation.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const spacesWrites = {
  'space.create': {
    allow: [{ who: ['secretariat', 'system'] }],
    knownBy: null,
    why: 'Spaces are opened by the secretariat of the installation.',
  },
  'space.revise': {
    allow: [{ who: ['secretariat'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'Title and vision are kept by the secretariat; goal, date and sponsor are government’s.',
  },
  'space.grantRole': {
    allow: [{ who: ['secretariat', 'system'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'Roles in a space are given by its secretariat.',
  },
  'space.endRole': {
    allow: [{ who: ['secretariat'], when: ACTIVE }],
    knownBy: 'spaceRole.read',
    why: 'Roles are ended by the secretariat that gives them.',
  },
  'space.admitOrganisation': {
    allow: [{ who: ['secretariat'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'Organisations are admitted by the secretariat of the space.',
  },
  'space.removeOrganisation': {
    allow: [{ who: ['secretariat'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'That an organisation no longer takes part is recorded by the secretariat of the space.',
  },
  'space.close': {
    allow: [{ who: ['sponsor'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'Government set the goal; only its sponsor can end it.',
  },
  'space.changeGoal': {
    allow: [{ who: ['sponsor'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'The goal is government’s; only its sponsor can change it, and says why.',
  },
  'space.changeTargetDate': {
    allow: [{ who: ['sponsor'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'The target date is government’s; only its sponsor can change it, and says why.',
  },
  'space.changeSponsor': {
    allow: [{ who: ['sponsor'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'Who sponsors the space is for government to change: its sponsor hands over, and says why.',
  },
  'milestone.set': {
    allow: [{ who: ['secretariat'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'The timeline is kept by the secretariat.',
  },
  'milestone.report': {
    allow: [{ who: ['secretariat'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'The status of the timeline is reported by the secretariat.',
  },
} as const satisfies Record<string, WriteRow>;
