import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DisputesService } from '../disputes.service.js';
import { DisputeDissent } from '../entities/dispute-dissent.js';

/**
 * The facilitator ends a dispute in which the sides differ still: what they wrote stands beside the decision from then on.
 * The objection stays; only its organisation gives it up.
 */
export const recordDissent = defineAct({
  action: 'dispute.recordDissent',
  seenBy: 'dispute.read',
  input: z.object({ disputeId: id, reasons: paragraphs }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubject(found) };
  },

  async change({ tx, input: { reasons }, subject: found, personId, now, use }) {
    const { dispute, objection, record } = found;
    const disputes = use(DisputesService);
    await disputes.mustStillBeFree(tx, found, personId, now);
    const written = await tx.findBy(DisputeDissent, { disputeId: dispute.id });
    const organisationIds = [...new Set(written.map(({ organisationId }) => organisationId))].sort();
    const left = record.departures.some(({ organisationId }) => organisationId === objection.organisationId);
    if (!left && !organisationIds.includes(objection.organisationId)) {
      throw Problem.conflict(
        'The organisation that objected has not written its dissent. It says itself in what it differs, or withdraws.',
      );
    }
    await disputes.settle(tx, found, 'recordDissent', { personId, why: reasons, versionId: null, now });
    return disputes.recorded(found, {
      payload: { objectionId: objection.id, organisationIds, reasons },
      notices: await disputes.toldAll(tx, found, now),
    });
  },

  sentence: {
    en: (who, { matter }) => `${who} ended the dispute “${matter}” with its dissents on record.`,
    cy: (who, { matter }) => `Daeth ${who} â’r anghydfod “${matter}” i ben, a’r anghytundeb ar y cofnod.`,
  },
});
