import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DisputesService, sidesOf } from '../disputes.service.js';
import { Dispute } from '../entities/dispute.js';

/** A co-chair gives a dispute to a facilitator who has no vote in it, no tie to a side and no interest in the matter. */
export const assignFacilitator = defineAct({
  action: 'dispute.assignFacilitator',
  seenBy: 'dispute.read',
  input: z.object({ disputeId: id, personId: id }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubject(found) };
  },

  async change({ tx, input, subject: found, now, use }) {
    const disputes = use(DisputesService);
    const person = await use(IdentityService).activePerson(tx, input.personId, now);
    if (found.dispute.facilitatorId === person.id) {
      throw Problem.conflict(`${person.name} is the facilitator of this dispute already.`);
    }
    const objector = found.objection.organisationId;
    await disputes.mustBeFree(tx, found.dispute, person, [objector, ...sidesOf(found)], now);
    const dispute: Dispute = { ...found.dispute, facilitatorId: person.id };
    await tx.update(Dispute, { id: dispute.id }, { facilitatorId: person.id });
    const change = disputes.recorded(
      { ...found, dispute },
      {
        payload: { facilitatorId: person.id, before: found.dispute.facilitatorId },
        notices: await disputes.toldSides(tx, { ...found, dispute }, now),
      },
    );
    return { ...change, words: { ...change.words, facilitator: person.name } };
  },

  sentence: {
    en: (who, { matter, facilitator }) => `${who} gave a dispute to ${facilitator} to facilitate: ${matter}`,
    cy: (who, { matter, facilitator }) => `Rhoddodd ${who} anghydfod i ${facilitator} ei hwyluso: ${matter}`,
  },
});
