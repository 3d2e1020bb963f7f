import { OFFER_VERDICTS } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { AmendmentsService } from '../../amendments/amendments.service.js';
import { requireInTime } from '../../decisions/acts/position-rules.js';
import { DecisionsService } from '../../decisions/decisions.service.js';
import { newId } from '../../platform/ids.js';
import { id, isId, optionalParagraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { AmendmentOffer } from '../entities/amendment-offer.js';
import { OfferReply } from '../entities/offer-reply.js';
import { OffersService } from '../offers.service.js';

/** The organisation that objected says whether an amendment meets its objection: if so, the objection ends. */
export const replyToOffer = defineAct({
  action: 'objection.replyToOffer',
  seenBy: 'amendment.read',
  keepsAccess: true,
  input: z.object({
    offerId: id,
    expectedRevision: z.int().min(1),
    verdict: z.enum(OFFER_VERDICTS),
    words: optionalParagraphs,
  }),

  async subject({ tx, input: { offerId }, use }) {
    const offer = isId(offerId) ? await tx.findOneBy(AmendmentOffer, { id: offerId }) : null;
    if (offer === null) throw Problem.notFound('offer');
    const found = await use(DecisionsService).lockedObjection(tx, offer.objectionId);
    return {
      subject: { ...found, offer },
      policy: use(OffersService).policySubjectOfObjector(found),
    };
  },

  async change({ tx, input, subject: found, personId, organisationId, now, use }) {
    if (personId === null || organisationId === null)
      throw new Error('an offer is replied to by a person for an organisation');
    const { objection, decision, group, space, offer } = found;
    const { verdict, words } = input;
    requireInTime(found, now);
    const { amendment } = await use(AmendmentsService).locked(tx, offer.amendmentId);
    if (amendment.revision !== input.expectedRevision) {
      throw Problem.conflict(
        `Amendment ${amendment.number} was revised since you read it. Read what it proposes now, then say.`,
      );
    }
    if (verdict === 'sustained' && words === null) {
      throw Problem.invalid('words', 'must say what the amendment leaves open');
    }
    if (verdict === 'resolved') {
      if (amendment.status === 'rejected' || amendment.status === 'withdrawn') {
        throw Problem.conflict(
          `Amendment ${amendment.number} is ${amendment.status}: it cannot resolve the objection any more.`,
        );
      }
      const decisions = use(DecisionsService);
      if (await decisions.inDispute(tx, objection.id)) {
        throw Problem.conflict(
          'This objection is in dispute. Settle the dispute: the objection ends with it.',
        );
      }
      await decisions.endObjection(tx, objection, 'resolve', now);
    }
    const reply: OfferReply = {
      id: newId(),
      offerId: offer.id,
      ordinal: (await tx.countBy(OfferReply, { offerId: offer.id })) + 1,
      revision: amendment.revision,
      verdict,
      words,
      personId,
      organisationId,
      at: now,
    };
    await tx.insert(OfferReply, reply);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'objection', id: objection.id },
        { type: 'decision', id: decision.id },
        { type: 'amendment', id: amendment.id },
      ],
      payload: { offerId: offer.id, revision: reply.revision, verdict, words },
      words: { number: amendment.number, question: decision.question, verdict },
      result: { offerId: offer.id, objectionId: objection.id, decisionId: decision.id },
      notices: await use(OffersService).told(tx, found, null, now),
    };
  },

  sentence: {
    en: (who, { number, question, verdict }) =>
      verdict === 'resolved'
        ? `${who} said that amendment ${number} resolves the objection in “${question}”.`
        : `${who} said that the objection in “${question}” stands, with amendment ${number} as well.`,
    cy: (who, { number, question, verdict }) =>
      verdict === 'resolved'
        ? `Dywedodd ${who} fod gwelliant ${number} yn datrys y gwrthwynebiad yn “${question}”.`
        : `Dywedodd ${who} fod y gwrthwynebiad yn “${question}” yn sefyll, gyda gwelliant ${number} hefyd.`,
  },
});
