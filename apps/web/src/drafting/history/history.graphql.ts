import { graphql } from '../../graphql/generated/index.js';

/** Who wrote a draft when, the latest first. */
export const DraftMomentsDocument = graphql(`
  query DraftMoments($id: ID!, $after: String) {
    draft(id: $id) {
      id
      title
      moments(first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          seq
          from
          at
          writers {
            person { id name }
            organisation { id slug name }
          }
        }
      }
    }
  }
`);

/** What a draft said at a moment. */
export const DraftTextAtDocument = graphql(`
  query DraftTextAt($id: ID!, $seq: Int!) {
    draft(id: $id) {
      id
      textAt(seq: $seq) {
        seq
        content
        clauses { id number }
      }
    }
  }
`);
