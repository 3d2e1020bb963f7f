import { AmendmentOffer } from './amendment-offer.js';
import { OfferReply } from './offer-reply.js';

export const offerEntities = [AmendmentOffer, OfferReply];
