import { graphql } from '../../graphql/generated/index.js';

/** Amendments offered to meet an objection, and what was said of each. */
export const ObjectionOffersFields = graphql(`
  fragment ObjectionOffersFields on Objection {
    mayOffer
    offers {
      id
      at
      mayReply
      amendment { id number status revision draft { id } }
      offeredBy { id name }
      offeredFor { id slug name }
      replies {
        id
        verdict
        words
        revision
        at
        person { id name }
        organisation { id slug name }
      }
    }
  }
`);

/** Amendments to the text that an objection is to. */
export const AmendmentsToOfferDocument = graphql(`
  query AmendmentsToOffer($versionId: ID!, $after: String) {
    draftVersion(id: $versionId) {
      id
      draft {
        id
        amendments(first: 100, after: $after, order: LATEST) {
          nodes { id number status reasons parent { id } }
        }
      }
    }
  }
`);

/** Offers an amendment to meet an objection. */
export const OfferAmendmentDocument = graphql(`
  mutation OfferAmendment($input: OfferAmendmentInput!) {
    offerAmendment(input: $input) {
      objection { id status }
      act { id sentence }
    }
  }
`);

/** Says whether an amendment meets the objection. */
export const ReplyToOfferDocument = graphql(`
  mutation ReplyToOffer($input: ReplyToOfferInput!) {
    replyToOffer(input: $input) {
      objection { id status }
      decision { id status }
      act { id sentence }
    }
  }
`);
