import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { NewDrafts } from '../../drafting/new-drafts.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DisputesService, sidesOf } from '../disputes.service.js';
import { Dispute } from '../entities/dispute.js';
import { DisputeRoomAgreement } from '../entities/dispute-room-agreement.js';

/**
 * An organisation agrees that the sides talk in private, in a room that opens once all of them have. That they agreed is
 * recorded; what they say is kept nowhere.
 */
export const agreeToRoom = defineAct({
  action: 'dispute.agreeToRoom',
  seenBy: 'dispute.read',
  keepsAccess: true,
  input: z.object({ disputeId: id }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubject(found) };
  },

  async change({ tx, subject: found, personId, organisationId, now, use }) {
    if (personId === null || organisationId === null)
      throw new Error('a side-room is agreed to by a person for an organisation');
    const { dispute, group } = found;
    const agreed = await tx.findBy(DisputeRoomAgreement, { disputeId: dispute.id });
    const ids = [...agreed.map((each) => each.organisationId), organisationId];
    if (new Set(ids).size < ids.length) throw Problem.conflict('Your organisation has agreed to it already.');
    if (dispute.sideRoomId === null) {
      const room = await use(NewDrafts).beginSideRoom(tx, { group, title: dispute.matter, personId, now });
      await tx.update(Dispute, { id: dispute.id }, { sideRoomId: room.id });
    }
    await tx.insert(DisputeRoomAgreement, { disputeId: dispute.id, organisationId, personId, agreedAt: now });
    const disputes = use(DisputesService);
    return disputes.recorded(found, {
      payload: { agreed: sidesOf(found).every((each) => ids.includes(each)) },
      notices: await disputes.toldSides(tx, found, now),
    });
  },

  sentence: {
    en: (who, { matter }) => `${who} agreed to a private side-room in the dispute “${matter}”.`,
    cy: (who, { matter }) => `Cytunodd ${who} i ystafell breifat yn yr anghydfod “${matter}”.`,
  },
});
