import { graphql } from '../graphql/generated/index.js';

/** Recommendations sent to government, with its answers. */
export const RecommendationsDocument = graphql(`
  query Recommendations($slug: String!, $after: String) {
    recommendations(spaceSlug: $slug, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        title
        text
        sentAt
        sentBy { id name }
        mayDo
        decision { id question }
        version { id number title sha256 }
        dissents {
          id
          reasons
          status
          organisation { id slug name }
          clauses { id number }
        }
        responses {
          id
          answer
          statement
          statementUrl
          answeredAt
          deferredTo
          answeredBy { id name }
          organisation { id slug name }
        }
      }
    }
  }
`);

/** Government answers. */
export const AnswerRecommendationDocument = graphql(`
  mutation AnswerRecommendation($input: AnswerRecommendationInput!) {
    answerRecommendation(input: $input) {
      recommendation {
        id
        mayDo
        responses { id answer }
      }
      act { id sentence }
    }
  }
`);
