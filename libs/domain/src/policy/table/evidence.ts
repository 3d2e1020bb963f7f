import { ACTIVE, GROUP_OPEN } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

export const evidenceReads = {
  'evidence.read': {
    allow: [{ who: ['participant'] }],
    knownBy: null,
    why: 'Evidence is read by everybody who has a role in the space.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const evidenceWrites = {
  'evidence.add': {
    allow: [{ who: ['co_chair', 'member', 'secretariat'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Evidence is brought in by co-chairs and members of a task group and by the secretariat.',
  },
  'evidence.note': {
    allow: [{ who: ['co_chair', 'member', 'secretariat'], when: ACTIVE }],
    knownBy: 'evidence.read',
    why: 'The quality of evidence is noted by co-chairs and members of the group that brought it in and by the secretariat.',
  },
  'evidence.withdraw': {
    allow: [{ who: ['co_chair', 'secretariat'], when: { ...ACTIVE, evidence: ['listed'] } }],
    knownBy: 'evidence.read',
    why: 'Evidence is withdrawn by a co-chair of the group that brought it in or the secretariat.',
  },
} as const satisfies Record<string, WriteRow>;
