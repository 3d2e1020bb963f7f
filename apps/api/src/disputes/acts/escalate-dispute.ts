import { disputeStates, next } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DisputesService } from '../disputes.service.js';
import { Dispute } from '../entities/dispute.js';

/** A dispute whose deadline has passed goes to the co-chairs; the deadline itself was still in time. */
export const escalateDispute = defineAct({
  action: 'dispute.escalate',
  seenBy: 'dispute.read',
  keepsAccess: true,
  input: z.object({ disputeId: id }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubject(found) };
  },

  async change({ tx, subject: found, now, use }) {
    const { dispute } = found;
    if (now <= dispute.deadline) throw Problem.conflict('The deadline of this dispute has not passed.');
    const disputes = use(DisputesService);
    const status = next(disputeStates, dispute.status, 'escalate');
    await tx.update(Dispute, { id: dispute.id }, { status, escalatedAt: now });
    return disputes.recorded(found, {
      payload: { deadline: dispute.deadline.toISOString() },
      notices: await disputes.toldCoChairs(tx, found, now),
    });
  },

  sentence: {
    en: (who, { matter }) =>
      `${who} took the dispute “${matter}” to the co-chairs: its deadline has passed unsettled.`,
    cy: (who, { matter }) =>
      `Aeth ${who} â’r anghydfod “${matter}” at y cyd-gadeiryddion: aeth ei ddyddiad cau heibio heb ei setlo.`,
  },
});
