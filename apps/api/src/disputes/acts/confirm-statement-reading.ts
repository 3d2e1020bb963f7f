import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, sha256 } from '../../platform/input.js';
import { DisputesService } from '../disputes.service.js';
import { StatementReadings } from '../statement-readings.js';
import { StatementTexts } from '../statement-texts.js';

/** Somebody who may agree to a joint statement says that they have read its exact words to the end. */
export const confirmStatementReading = defineAct({
  action: 'dispute.confirmStatementReading',
  seenBy: 'session.read',
  keepsAccess: true,
  input: z.object({ disputeId: id, sha256 }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubject(found) };
  },

  async change({ tx, input, subject: found, personId, sessionId, now, use }) {
    const readings = use(StatementReadings);
    const { sha256: hash } = await use(StatementTexts).lockedAs(tx, found.dispute, input.sha256);
    const reading = await readings.inSession(tx, {
      disputeId: found.dispute.id,
      sha256: hash,
      sessionId,
      personId,
    });
    await readings.confirm(tx, reading, now);
    return use(DisputesService).recorded(found, {
      payload: {
        sha256: hash,
        servedAt: reading.servedAt.toISOString(),
        readToEndAt: now.toISOString(),
      },
    });
  },

  sentence: {
    en: (who, { matter }) =>
      `${who} read the joint statement of the dispute “${matter}” to its end, as it was then.`,
    cy: (who, { matter }) =>
      `Darllenodd ${who} ddatganiad ar y cyd yr anghydfod “${matter}” hyd y diwedd, fel yr oedd bryd hynny.`,
  },
});
