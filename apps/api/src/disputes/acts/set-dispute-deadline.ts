import { disputeStates, next } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, instant, paragraphs } from '../../platform/input.js';
import { mustFit } from '../deadline.js';
import { DisputesService } from '../disputes.service.js';
import { Dispute } from '../entities/dispute.js';

/** A co-chair gives a dispute another deadline, with reasons; one that had gone to the co-chairs is open again. */
export const setDisputeDeadline = defineAct({
  action: 'dispute.setDeadline',
  seenBy: 'dispute.read',
  keepsAccess: true,
  input: z.object({ disputeId: id, deadline: instant, reasons: paragraphs }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubject(found) };
  },

  async change({ tx, input: { deadline, reasons }, subject: found, now, use }) {
    const { dispute } = found;
    const disputes = use(DisputesService);
    mustFit(deadline, found, now);
    const status = next(disputeStates, dispute.status, 'extend');
    await tx.update(Dispute, { id: dispute.id }, { deadline, status });
    const change = disputes.recorded(found, {
      payload: { deadline: deadline.toISOString(), before: dispute.deadline.toISOString(), reasons },
      notices: await disputes.toldSides(tx, found, now),
    });
    return { ...change, words: { ...change.words, day: deadline.toISOString().slice(0, 10) } };
  },

  sentence: {
    en: (who, { matter, day }) => `${who} gave the dispute “${matter}” another deadline: ${day}`,
    cy: (who, { matter, day }) => `Rhoddodd ${who} ddyddiad cau arall i’r anghydfod “${matter}”: ${day}`,
  },
});
