import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { AmendmentsService } from '../../amendments/amendments.service.js';
import { requireInTime } from '../../decisions/acts/position-rules.js';
import { DecisionsService } from '../../decisions/decisions.service.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { newId } from '../../platform/ids.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { AmendmentOffer } from '../entities/amendment-offer.js';
import { OffersService } from '../offers.service.js';

/** Somebody who writes the draft offers an amendment to it to meet an objection. */
export const offerAmendment = defineAct({
  action: 'objection.offerAmendment',
  seenBy: 'amendment.read',
  keepsAccess: true,
  input: z.object({ objectionId: id, amendmentId: id }),

  async subject({ tx, input, use }) {
    const decisions = use(DecisionsService);
    const found = await decisions.lockedObjection(tx, input.objectionId);
    return {
      subject: found,
      policy: use(OffersService).policySubject(found),
    };
  },

  async change({ tx, input, subject: found, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('an amendment is offered by a person');
    const { objection, decision, group, space } = found;
    requireInTime(found, now);
    const { amendment } = await use(AmendmentsService).locked(tx, input.amendmentId);
    const [version] = (await use(DraftingService).versionsByIds(tx, [objection.versionId])).values();
    if (version?.draftId !== amendment.draftId || amendment.parentId !== null) {
      throw Problem.invalid('amendmentId', 'must be an amendment to the text that is objected to');
    }
    if (amendment.status === 'rejected' || amendment.status === 'withdrawn') {
      throw Problem.conflict(
        `Amendment ${amendment.number} is ${amendment.status}. Offer one that is proposed or accepted.`,
      );
    }
    if (await tx.existsBy(AmendmentOffer, { objectionId: objection.id, amendmentId: amendment.id })) {
      throw Problem.conflict(`Amendment ${amendment.number} has been offered to this objection already.`);
    }
    const offer: AmendmentOffer = {
      id: newId(),
      objectionId: objection.id,
      amendmentId: amendment.id,
      revision: amendment.revision,
      offeredById: personId,
      offeredForId: organisationId,
      at: now,
    };
    await tx.insert(AmendmentOffer, offer);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'objection', id: objection.id },
        { type: 'decision', id: decision.id },
        { type: 'amendment', id: amendment.id },
      ],
      payload: { offerId: offer.id, number: amendment.number, revision: offer.revision },
      words: { number: amendment.number, question: decision.question },
      result: { offerId: offer.id, objectionId: objection.id, decisionId: decision.id },
      notices: await use(OffersService).told(tx, found, objection.organisationId, now),
    };
  },

  sentence: {
    en: (who, { number, question }) =>
      `${who} offered amendment ${number} to meet an objection in “${question}”.`,
    cy: (who, { number, question }) =>
      `Cynigiodd ${who} welliant ${number} i ateb gwrthwynebiad yn “${question}”.`,
  },
});
