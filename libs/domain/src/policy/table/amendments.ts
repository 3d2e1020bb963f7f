import { DRAFT_OPEN, READERS_OF_THE_ROOM } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

const TAKE_PART = ['co_chair', 'member', 'secretariat', 'facilitator'] as const;
const WRITE = ['co_chair', 'member'] as const;

export const amendmentsReads = {
  'amendment.read': {
    allow: [{ who: READERS_OF_THE_ROOM }],
    knownBy: null,
    why: 'Amendments are read by whoever may read the draft.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const amendmentsWrites = {
  'amendment.propose': {
    allow: [{ who: WRITE, when: DRAFT_OPEN }],
    knownBy: 'draft.read',
    why: 'Amendments are proposed by those who write the draft: co-chairs and members.',
  },
  'amendment.revise': {
    allow: [{ who: WRITE, when: DRAFT_OPEN }],
    knownBy: 'amendment.read',
    why: 'An amendment is revised by whoever proposed it, or by a co-chair.',
  },
  'amendment.accept': {
    allow: [{ who: ['co_chair'], when: DRAFT_OPEN }],
    knownBy: 'amendment.read',
    why: 'A co-chair says which amendments the group accepts.',
  },
  'amendment.reject': {
    allow: [{ who: ['co_chair'], when: DRAFT_OPEN }],
    knownBy: 'amendment.read',
    why: 'A co-chair says which amendments the group rejects, and why.',
  },
  'amendment.withdraw': {
    allow: [{ who: WRITE, when: DRAFT_OPEN }],
    knownBy: 'amendment.read',
    why: 'An amendment is withdrawn by whoever proposed it.',
  },
  'amendment.reply': {
    allow: [{ who: TAKE_PART, when: DRAFT_OPEN }],
    knownBy: 'amendment.read',
    why: 'Amendments are discussed by co-chairs, members, the facilitator and the secretariat.',
  },
} as const satisfies Record<string, WriteRow>;
