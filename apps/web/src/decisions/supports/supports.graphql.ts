import { graphql } from '../../graphql/generated/index.js';

/** That another organisation supports an objection, or did. */
export const SupportFields = graphql(`
  fragment SupportFields on ObjectionSupport {
    id
    words
    at
    mayWithdraw
    organisation { id slug name }
    person { id name }
    withdrawnAt
    withdrawnBy { id name }
  }
`);

/** Who supports an objection: the first of them. */
export const ObjectionSupportsFields = graphql(`
  fragment ObjectionSupportsFields on Objection {
    maySupport
    supports(first: 20) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...SupportFields }
    }
  }
`);

/** Further pages of those. */
export const FurtherSupportsDocument = graphql(`
  query FurtherSupports($id: ID!, $after: String) {
    decision(id: $id) {
      id
      objections {
        id
        supports(first: 20, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { ...SupportFields }
        }
      }
    }
  }
`);

/** An organisation supports the objection of another. */
export const SupportObjectionDocument = graphql(`
  mutation SupportObjection($input: SupportObjectionInput!) {
    supportObjection(input: $input) {
      objection { id status }
      act { id sentence }
    }
  }
`);

/** It withdraws that. */
export const WithdrawSupportDocument = graphql(`
  mutation WithdrawSupport($input: WithdrawSupportInput!) {
    withdrawSupport(input: $input) {
      objection { id status }
      act { id sentence }
    }
  }
`);
