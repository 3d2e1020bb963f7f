import { DECISION_OPEN, GROUP_OPEN } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

export const decisionsReads = {
  'decision.read': {
    allow: [{ who: ['participant'] }],
    knownBy: null,
    why: 'Decisions are read by everybody who has a role in the space.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const decisionsWrites = {
  'decision.open': {
    allow: [{ who: ['co_chair'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'A question is put to the group by a co-chair.',
  },
  'decision.takePosition': {
    allow: [{ who: ['seat_holder'], when: DECISION_OPEN }],
    knownBy: 'decision.read',
    why: 'Positions are taken by who speaks for an organisation with a seat in this decision.',
  },
  'decision.raiseObjection': {
    allow: [{ who: ['seat_holder'], when: DECISION_OPEN }],
    knownBy: 'decision.read',
    why: 'Objections are raised by who speaks for an organisation with a seat in this decision.',
  },
  'decision.close': {
    allow: [{ who: ['co_chair', 'system'], when: DECISION_OPEN }],
    knownBy: 'decision.read',
    why: 'A decision is closed by a co-chair, or by itself when its deadline has passed.',
  },
  'objection.withdraw': {
    allow: [{ who: ['seat_holder'], when: { ...DECISION_OPEN, objection: ['sustained'] } }],
    knownBy: 'decision.read',
    why: 'An objection is withdrawn by the organisation that raised it.',
  },
} as const satisfies Record<string, WriteRow>;
