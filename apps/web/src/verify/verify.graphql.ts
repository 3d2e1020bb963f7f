import { graphql } from '../graphql/generated/index.js';

/** A decision with every answer ever given in it. */
export const VerifyDecisionDocument = graphql(`
  query VerifyDecision($id: ID!, $after: String) {
    decision(id: $id) {
      id
      question
      positions(includeLapsed: true, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          answer
          state
          reasons
          takenAt
          versionSha256
          person { id name }
          organisation { id slug name }
          version { id number }
          act { id proofState }
        }
      }
    }
  }
`);
