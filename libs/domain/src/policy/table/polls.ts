import { GROUP_OPEN, POLL_OPEN, READERS_OF_THE_ROOM } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

export const pollsReads = {
  'poll.read': {
    allow: [{ who: READERS_OF_THE_ROOM }],
    knownBy: null,
    why: 'Polls are read by the group, its observers, the facilitator, the secretariat and who observes for government.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

/** The owner of a poll is who opened it. */
export const pollsWrites = {
  'poll.open': {
    allow: [{ who: ['co_chair', 'member'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'A poll is opened by a co-chair or member of the group.',
  },
  'poll.answer': {
    allow: [{ who: ['co_chair', 'member'], when: POLL_OPEN }],
    knownBy: 'poll.read',
    why: 'A poll is answered by the co-chairs and members of the group, each person for themselves.',
  },
  'poll.close': {
    allow: [
      { who: ['co_chair', 'owner'], when: POLL_OPEN },
      { who: ['system'], when: { poll: ['open'] } },
    ],
    knownBy: 'poll.read',
    why: 'A poll is closed by a co-chair, by who opened it, or by itself when its time is over.',
  },
} as const satisfies Record<string, WriteRow>;
