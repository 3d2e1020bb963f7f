import type { ReadRow, WriteRow } from './row.js';

export const notificationsReads = {
  'notice.read': {
    allow: [{ who: ['owner'] }],
    knownBy: null,
    why: 'What somebody is told of is their business.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const notificationsWrites = {
  'notice.markRead': {
    allow: [{ who: ['owner'] }],
    knownBy: 'notice.read',
    why: 'A notice is marked as read by whom it is for.',
    personal: true,
  },
  'notice.choose': {
    allow: [{ who: ['owner'] }],
    knownBy: 'notice.read',
    why: 'Everybody chooses for themselves what they are told of.',
    personal: true,
  },
} as const satisfies Record<string, WriteRow>;
