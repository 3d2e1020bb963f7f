import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, paragraphs } from '../../platform/input.js';
import { mustBeInTime } from '../deadline.js';
import { DisputesService } from '../disputes.service.js';

/** The organisation that objected withdraws the dispute, and its objection with it. */
export const withdrawDispute = defineAct({
  action: 'dispute.withdraw',
  seenBy: 'dispute.read',
  input: z.object({ disputeId: id, reasons: paragraphs }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubjectOfObjector(found) };
  },

  async change({ tx, input: { reasons }, subject: found, personId, now, use }) {
    mustBeInTime(found, now);
    const disputes = use(DisputesService);
    await disputes.settle(tx, found, 'withdraw', { personId, why: reasons, versionId: null, now });
    return disputes.recorded(found, {
      payload: { objectionId: found.objection.id, reasons },
      notices: await disputes.toldAll(tx, found, now),
    });
  },

  sentence: {
    en: (who, { matter }) => `${who} withdrew the dispute “${matter}”, and the objection with it.`,
    cy: (who, { matter }) => `Tynnodd ${who} yr anghydfod “${matter}” yn ôl, a’r gwrthwynebiad gydag ef.`,
  },
});
