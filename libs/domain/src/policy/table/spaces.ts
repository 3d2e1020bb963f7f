import { ACTIVE } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

export const spacesReads = {
  'space.read': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Everybody may see that a space exists.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const spacesWrites = {
  'space.create': {
    allow: [{ who: ['secretariat', 'system'] }],
    knownBy: null,
    why: 'Spaces are opened by the secretariat of the installation.',
  },
  'space.grantRole': {
    allow: [{ who: ['secretariat', 'system'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'Roles in a space are given by its secretariat.',
  },
  'space.admitOrganisation': {
    allow: [{ who: ['secretariat'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'Organisations are admitted by the secretariat of the space.',
  },
  'space.close': {
    allow: [{ who: ['sponsor'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'Government set the goal; only its sponsor can end it.',
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
