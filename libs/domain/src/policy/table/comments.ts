import { DRAFT_OPEN, READERS_OF_THE_ROOM } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

const TAKE_PART = ['co_chair', 'member', 'secretariat', 'facilitator'] as const;
const WHY = 'Comments are written by co-chairs, members, the facilitator and the secretariat.';

export const commentsReads = {
  'comment.read': {
    allow: [{ who: READERS_OF_THE_ROOM }],
    knownBy: null,
    why: 'Comments are read by whoever may read the draft.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const commentsWrites = {
  'comment.start': {
    allow: [{ who: TAKE_PART, when: DRAFT_OPEN }],
    knownBy: 'draft.read',
    why: WHY,
  },
  'comment.reply': {
    allow: [{ who: TAKE_PART, when: DRAFT_OPEN }],
    knownBy: 'comment.read',
    why: WHY,
  },
  'comment.resolve': {
    allow: [{ who: TAKE_PART, when: DRAFT_OPEN }],
    knownBy: 'comment.read',
    why: WHY,
  },
  'comment.reopen': {
    allow: [{ who: TAKE_PART, when: DRAFT_OPEN }],
    knownBy: 'comment.read',
    why: WHY,
  },
  'comment.withdraw': {
    allow: [{ who: TAKE_PART, when: DRAFT_OPEN }],
    knownBy: 'comment.read',
    why: 'A comment is withdrawn by whoever wrote it.',
  },
} as const satisfies Record<string, WriteRow>;
