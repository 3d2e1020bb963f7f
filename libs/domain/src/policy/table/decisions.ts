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
  'decision.reportAnswers': {
    allow: [{ who: ['co_chair'], when: DECISION_OPEN }],
    knownBy: 'decision.read',
    why: 'What organisations answered by show of hands is reported by a co-chair; it is no position of theirs.',
  },
  'decision.close': {
    allow: [{ who: ['co_chair', 'system'], when: DECISION_OPEN }],
    knownBy: 'decision.read',
    why: 'A decision is closed by a co-chair, or by itself when its deadline has passed.',
  },
  'decision.lapse': {
    allow: [{ who: ['co_chair'], when: DECISION_OPEN }],
    knownBy: 'decision.read',
    why: 'A question that the group need not answer any more is taken back by a co-chair.',
  },
  'decision.recordDepartures': {
    allow: [{ who: ['system'], when: DECISION_OPEN }],
    knownBy: 'decision.read',
    why: 'Who has left a decision because a place ran out is recorded by itself.',
  },
  'decision.remind': {
    allow: [{ who: ['system'], when: DECISION_OPEN }],
    knownBy: 'decision.read',
    why: 'Reminders are sent by the system.',
  },
  'objection.withdraw': {
    allow: [{ who: ['seat_holder'], when: { ...DECISION_OPEN, objection: ['sustained'] } }],
    knownBy: 'decision.read',
    why: 'An objection is withdrawn by the organisation that raised it.',
  },
  'objection.support': {
    allow: [{ who: ['seat_holder'], when: { ...DECISION_OPEN, objection: ['sustained'] } }],
    knownBy: 'decision.read',
    why: 'An objection is supported by who speaks for another organisation with a seat in this decision.',
  },
  'objection.withdrawSupport': {
    allow: [{ who: ['seat_holder'], when: { ...DECISION_OPEN, objection: ['sustained'] } }],
    knownBy: 'decision.read',
    why: 'Support of an objection is withdrawn by the organisation that gave it.',
  },
  'objection.offerAmendment': {
    allow: [{ who: ['co_chair', 'member'], when: { ...DECISION_OPEN, objection: ['sustained'] } }],
    knownBy: 'decision.read',
    why: 'An amendment is offered to meet an objection by those who write the draft: co-chairs and members.',
  },
  'objection.replyToOffer': {
    allow: [{ who: ['seat_holder'], when: { ...DECISION_OPEN, objection: ['sustained'] } }],
    knownBy: 'decision.read',
    why: 'Whether an amendment meets an objection is for the organisation that objected to say.',
  },
  'correction.open': {
    allow: [{ who: ['seat_holder'], when: DECISION_OPEN }],
    knownBy: 'decision.read',
    why: 'An answer is questioned by who speaks for the organisation for which it was given.',
  },
  'correction.withdraw': {
    allow: [{ who: ['seat_holder'], when: DECISION_OPEN }],
    knownBy: 'decision.read',
    why: 'A correction is withdrawn by who opened it, for the organisation for which the answer was given.',
  },
  'correction.confirm': {
    allow: [{ who: ['seat_holder'], when: DECISION_OPEN }],
    knownBy: 'decision.read',
    why: 'An answer is confirmed by who speaks for the organisation for which it was given.',
  },
} as const satisfies Record<string, WriteRow>;
