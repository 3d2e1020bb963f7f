import { ACTIVE, GROUP_OPEN } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

export const groupsReads = {
  'group.read': {
    allow: [{ who: ['participant'] }],
    knownBy: null,
    why: 'Task groups are open to everybody who has a role in the space.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const groupsWrites = {
  'group.create': {
    allow: [{ who: ['secretariat'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'Task groups are set up by the secretariat.',
  },
  'group.appoint': {
    allow: [{ who: ['secretariat', 'co_chair'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Members are appointed by the secretariat or a co-chair.',
  },
} as const satisfies Record<string, WriteRow>;
