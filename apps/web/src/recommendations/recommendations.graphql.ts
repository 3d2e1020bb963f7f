import { graphql } from '../graphql/generated/index.js';

/** Recommendations sent to government, with its answers. */
export const RecommendationsDocument = graphql(`
  query Recommendations(
    $slug: String!
    $filter: RecommendationFilter
    $orderBy: RecommendationOrder!
    $after: String
  ) {
    recommendations(spaceSlug: $slug, filter: $filter, orderBy: $orderBy, first: 10, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        title
        text
        sentAt
        sentBy { id name }
        mayDo
        status
        answerBy
        dueOn
        late
        expectedEffect
        parts { id ordinal title text }
        evidence { id what webAddress }
        acknowledgement {
          at
          acknowledgedBy { id name }
          organisation { id slug name }
        }
        decision {
          id
          question
          taskGroup { id title }
        }
        version { id number title sha256 }
        dissents {
          id
          reasons
          status
          organisation { id slug name }
          clauses { id number }
        }
        recordedDissents { ...DissentFields }
        responses {
          id
          answer
          statement
          statementUrl
          answeredAt
          deferredTo
          late
          part { id }
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
        status
        responses { id answer }
      }
      act { id sentence }
    }
  }
`);

/** Government says that it has arrived. */
export const AcknowledgeRecommendationDocument = graphql(`
  mutation AcknowledgeRecommendation($input: AcknowledgeRecommendationInput!) {
    acknowledgeRecommendation(input: $input) {
      recommendation {
        id
        mayDo
        status
      }
      act { id sentence }
    }
  }
`);
