import { DECISION_OPEN, DISPUTE_OPEN, READERS_OF_THE_ROOM } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

export const disputesReads = {
  'dispute.read': {
    allow: [{ who: READERS_OF_THE_ROOM }],
    knownBy: null,
    why: 'Disputes are read by the group, its observers, the facilitator, the secretariat and who observes for government.',
  },
  'sideRoom.read': {
    allow: [{ who: ['seat_holder', 'owner'], when: DISPUTE_OPEN }],
    knownBy: null,
    why: 'A side-room is for those who speak for the sides of a dispute and for its facilitator, while it is under way.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

/** The owner of a dispute is its facilitator; its seats are those of the organisations on its sides. */
export const disputesWrites = {
  'dispute.open': {
    allow: [
      {
        who: ['seat_holder', 'co_chair', 'owner'],
        when: { ...DECISION_OPEN, objection: ['sustained'] },
      },
    ],
    knownBy: 'decision.read',
    why: 'An objection is taken to a dispute by its organisation, by a co-chair, or by who asked the question.',
  },
  'dispute.assignFacilitator': {
    allow: [{ who: ['co_chair'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'A dispute is given to a facilitator by a co-chair.',
  },
  'dispute.nameSides': {
    allow: [{ who: ['co_chair', 'owner'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'The sides of a dispute are named by its facilitator or by a co-chair.',
  },
  'dispute.setDeadline': {
    allow: [{ who: ['co_chair'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'A dispute is given another deadline by a co-chair.',
  },
  'dispute.recordStep': {
    allow: [{ who: ['owner'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'Steps of a dispute are recorded by its facilitator.',
  },
  'dispute.beginStatement': {
    allow: [{ who: ['seat_holder', 'owner'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'The joint statement is begun by those who speak for a side, or by the facilitator.',
  },
  'dispute.writeStatement': {
    allow: [{ who: ['seat_holder', 'owner'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'The joint statement is written by those who speak for a side, and by the facilitator.',
  },
  'dispute.confirmStatementReading': {
    allow: [{ who: ['seat_holder'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'The joint statement is read to its end by those who agree to it, who speak for the sides.',
  },
  'dispute.agreeToStatement': {
    allow: [{ who: ['seat_holder'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'The joint statement is agreed to by those who speak for the sides.',
  },
  'dispute.offerOption': {
    allow: [{ who: ['seat_holder', 'owner'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'Options are offered by those who speak for a side, and by the facilitator.',
  },
  'dispute.answerOption': {
    allow: [{ who: ['seat_holder'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'With what an organisation of a side can live is said by who speaks for it.',
  },
  'dispute.agreeToRoom': {
    allow: [{ who: ['seat_holder'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'A private side-room is agreed to by those who speak for the sides.',
  },
  'dispute.writeDissent': {
    allow: [{ who: ['seat_holder'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'A dissent is written by who speaks for the organisation of a side.',
  },
  'dispute.resolve': {
    allow: [{ who: ['seat_holder'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'That a text resolves its objection is for the organisation that objected to say.',
  },
  'dispute.withdraw': {
    allow: [{ who: ['seat_holder'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'A dispute is withdrawn, with its objection, by the organisation that objected.',
  },
  'dispute.recordDissent': {
    allow: [{ who: ['owner'], when: DISPUTE_OPEN }],
    knownBy: 'dispute.read',
    why: 'A dispute is ended with its dissents on record by its facilitator.',
  },
  'dispute.escalate': {
    allow: [{ who: ['system'], when: { ...DISPUTE_OPEN, dispute: ['open'] } }],
    knownBy: 'dispute.read',
    why: 'A dispute whose deadline has passed goes to the co-chairs by itself.',
  },
} as const satisfies Record<string, WriteRow>;
