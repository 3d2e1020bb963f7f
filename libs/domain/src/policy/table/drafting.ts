import { DRAFT_OPEN, GROUP_OPEN, READERS_OF_THE_ROOM } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

export const draftingReads = {
  'draft.read': {
    allow: [{ who: READERS_OF_THE_ROOM }],
    knownBy: null,
    why: 'A draft under way is read by its group and by those who look on.',
  },
  'version.read': {
    allow: [{ who: ['participant'] }, { who: ['public'], when: { version: ['published'] } }],
    knownBy: null,
    why: 'A version is public once it is consulted on openly.',
  },
  'authorship.read': {
    allow: [{ who: READERS_OF_THE_ROOM }],
    knownBy: null,
    why: 'Who wrote which words is known in the room where they were written.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const draftingWrites = {
  'draft.create': {
    allow: [{ who: ['co_chair', 'secretariat'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Drafts are begun by a co-chair or the secretariat.',
  },
  'draft.import': {
    allow: [{ who: ['co_chair', 'secretariat'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Documents are imported by whoever may begin a draft: a co-chair or the secretariat.',
  },
  'draft.edit': {
    allow: [{ who: ['co_chair', 'member'], when: DRAFT_OPEN }],
    knownBy: 'draft.read',
    why: 'Only co-chairs and members write; observers stay at arm’s length.',
  },
  'draft.freeze': {
    allow: [{ who: ['co_chair'], when: DRAFT_OPEN }],
    knownBy: 'draft.read',
    why: 'A version is frozen by a co-chair.',
  },
  'draft.closeSection': {
    allow: [{ who: ['co_chair'], when: DRAFT_OPEN }],
    knownBy: 'draft.read',
    why: 'A co-chair closes a section for editing, so that it stays as it is for a moment of decision.',
  },
  'draft.reopenSection': {
    allow: [{ who: ['co_chair'], when: DRAFT_OPEN }],
    knownBy: 'draft.read',
    why: 'A section that is closed is opened again by a co-chair.',
  },
  'version.confirmReading': {
    allow: [{ who: ['signed_in'] }],
    knownBy: 'version.read',
    why: 'Sign in, so that the reading is yours.',
    personal: true,
  },
} as const satisfies Record<string, WriteRow>;
