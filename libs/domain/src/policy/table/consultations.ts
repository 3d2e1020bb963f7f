import { GROUP_OPEN, READERS_OF_THE_ROOM, ROUND_OPEN } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

export const consultationsReads = {
  'consultation.read': {
    allow: [{ who: ['participant'] }, { who: ['public'], when: { consultation: ['open_to_all'] } }],
    knownBy: null,
    why: 'A small-group consultation is for those who have a role in the space.',
  },
  'response.read': {
    allow: [{ who: ['owner', ...READERS_OF_THE_ROOM, 'auditor'] }],
    knownBy: null,
    why: 'A response is read by who gave it and by the group that asked.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const consultationsWrites = {
  'consultation.open': {
    allow: [{ who: ['co_chair', 'secretariat'], when: GROUP_OPEN }],
    knownBy: 'version.read',
    why: 'Consultations are opened by a co-chair or the secretariat.',
  },
  'round.close': {
    allow: [{ who: ['co_chair', 'secretariat'], when: ROUND_OPEN }],
    knownBy: 'consultation.read',
    why: 'A round is closed by a co-chair or the secretariat.',
  },
  'response.submit': {
    allow: [{ who: ['signed_in'], when: ROUND_OPEN }],
    knownBy: 'consultation.read',
    why: 'Sign in to respond, so that you can see what became of it.',
    personal: true,
  },
  'disposition.record': {
    allow: [{ who: ['secretariat', 'co_chair'], when: GROUP_OPEN }],
    knownBy: 'response.read',
    why: 'What was done about a comment is recorded by the secretariat or a co-chair.',
  },
} as const satisfies Record<string, WriteRow>;
