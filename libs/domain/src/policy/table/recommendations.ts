import { ACTIVE, GROUP_OPEN } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

export const recommendationsReads = {
  'recommendation.read': {
    allow: [{ who: ['participant'] }],
    knownBy: null,
    why: 'Recommendations are read by everybody who has a role in the space.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const recommendationsWrites = {
  'recommendation.send': {
    allow: [{ who: ['co_chair', 'secretariat'], when: { ...GROUP_OPEN, decision: ['carried'] } }],
    knownBy: 'decision.read',
    why: 'A recommendation is sent by a co-chair or the secretariat.',
  },
  'recommendation.acknowledge': {
    allow: [{ who: ['sponsor'], when: { ...ACTIVE, recommendation: ['sent'] } }],
    knownBy: 'recommendation.read',
    why: 'That a recommendation has arrived is for government to say.',
  },
  'recommendation.answer': {
    allow: [{ who: ['sponsor'], when: ACTIVE }],
    knownBy: 'recommendation.read',
    why: 'Only government answers a recommendation.',
  },
  'recommendation.remind': {
    allow: [{ who: ['system'], when: ACTIVE }],
    knownBy: 'recommendation.read',
    why: 'Reminders are sent by the system.',
  },
} as const satisfies Record<string, WriteRow>;
