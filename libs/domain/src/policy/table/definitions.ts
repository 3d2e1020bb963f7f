import { ACTIVE, GROUP_OPEN } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

export const definitionsReads = {
  'definition.read': {
    allow: [{ who: ['participant'] }, { who: ['public'], when: { definition: ['agreed'] } }],
    knownBy: null,
    why: 'A definition is public once it is agreed.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const definitionsWrites = {
  'definition.propose': {
    allow: [{ who: ['co_chair', 'secretariat'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Definitions are proposed by a co-chair or the secretariat.',
  },
  'definition.translate': {
    allow: [{ who: ['co_chair', 'secretariat'], when: ACTIVE }],
    knownBy: 'definition.read',
    why: 'Definitions are translated by a co-chair of their group or the secretariat, also after the group has closed.',
  },
  'definition.endorse': {
    allow: [{ who: ['sponsor'], when: { ...ACTIVE, definition: ['agreed'] } }],
    knownBy: 'definition.read',
    why: 'Once a definition is agreed, government’s sponsor can endorse it at that version.',
  },
} as const satisfies Record<string, WriteRow>;
