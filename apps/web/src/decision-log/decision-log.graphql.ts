import { graphql } from '../graphql/generated/index.js';

/** A page of the decision log: each decision as it stood, with every answer given by then. */
export const DecisionLogDocument = graphql(`
  query DecisionLog(
    $slug: String!
    $filter: DecisionLogFilter
    $asOf: DateTime
    $oldestFirst: Boolean!
    $after: String
  ) {
    decisionLog(
      spaceSlug: $slug
      filter: $filter
      asOf: $asOf
      oldestFirst: $oldestFirst
      first: 20
      after: $after
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        status
        openedAt
        closedAt
        decision {
          id
          question
          rule
          deadline
          taskGroup { id title }
        }
        version { id number title sha256 }
        evaluation {
          sentences
          missing { id name }
        }
        positions { ...PositionFields }
        reportedAnswers { ...ReportedAnswerFields }
        objections {
          id
          status
          organisation { id slug name }
          version { id number }
          clauses { id number kind }
        }
      }
    }
  }
`);

/** What the filter offers: who takes part, their sectors, and the terms that are defined. */
export const LogChoicesDocument = graphql(`
  query LogChoices($slug: String!) {
    space(slug: $slug) {
      id
      organisations(first: 100) {
        nodes { id slug name }
      }
    }
    sectors { id name }
    definitions(spaceSlug: $slug, first: 100) {
      nodes { id term }
    }
  }
`);
