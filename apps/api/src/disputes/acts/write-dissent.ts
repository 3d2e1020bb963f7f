import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { id, paragraphs } from '../../platform/input.js';
import { DisputesService } from '../disputes.service.js';
import { DisputeDissent } from '../entities/dispute-dissent.js';

/** An organisation of a side writes in what it differs, to stand beside the decision if the dispute ends so. */
export const writeDissent = defineAct({
  action: 'dispute.writeDissent',
  seenBy: 'dispute.read',
  keepsAccess: true,
  input: z.object({ disputeId: id, text: paragraphs }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubject(found) };
  },

  async change({ tx, input: { text }, subject: found, personId, organisationId, now, use }) {
    if (personId === null || organisationId === null)
      throw new Error('a dissent is written by a person for an organisation');
    const disputeId = found.dispute.id;
    const last = await tx.findOne(DisputeDissent, {
      where: { disputeId, organisationId },
      order: { ordinal: 'DESC' },
    });
    const dissent: DisputeDissent = {
      id: newId(),
      disputeId,
      organisationId,
      ordinal: (last?.ordinal ?? 0) + 1,
      personId,
      text,
      at: now,
    };
    await tx.insert(DisputeDissent, dissent);
    const disputes = use(DisputesService);
    return disputes.recorded(found, {
      payload: { dissentId: dissent.id, text, ...(last && { before: { text: last.text } }) },
      notices: await disputes.toldSides(tx, found, now),
    });
  },

  sentence: {
    en: (who, { matter }) => `${who} wrote a dissent in the dispute “${matter}”.`,
    cy: (who, { matter }) => `Ysgrifennodd ${who} anghytundeb yn yr anghydfod “${matter}”.`,
  },
});
