import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { AmendmentOffer } from './entities/amendment-offer.js';
import { OfferReply } from './entities/offer-reply.js';

definePersonalData({
  section: 'offers',
  title: 'Amendments offered to meet objections',
  covers: [AmendmentOffer, OfferReply],
  async *entries({ tx, personId }) {
    const offered = tx.find(AmendmentOffer, { where: { offeredById: personId }, order: { at: 'ASC' } });
    yield* entriesOf(offered, ({ id, objectionId, amendmentId, revision, at }) => ({
      offerId: id,
      objectionId,
      amendmentId,
      revision,
      at,
    }));
    const said = tx.find(OfferReply, { where: { personId }, order: { at: 'ASC' } });
    yield* entriesOf(said, ({ offerId, organisationId, verdict, words, revision, at }) => ({
      offerId,
      organisationId,
      verdict,
      words,
      revision,
      at,
    }));
  },
  stays: 'What was offered on the way to a text, and what an organisation said of it, is the group’s.',
});
