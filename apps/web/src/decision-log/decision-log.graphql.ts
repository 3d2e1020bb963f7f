import { graphql } from '../graphql/generated/index.js';

/** What led to a decision and what came of it, with its proof. */
export const ChainFields = graphql(`
  fragment ChainFields on DecisionChain {
    draft { id title }
    comments { threads resolved }
    versions {
      putAt
      version { id number sha256 }
    }
    recommendation { id title sentAt }
    recommendationStatus
    responses {
      id
      answer
      answeredAt
      part { id ordinal }
    }
    openedBy { id proofState leafIndex }
    closedBy { id proofState leafIndex }
  }
`);

/** A page of the decision log: each decision as it stood, with the first of the answers that counted then. */
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
        asOf
        openedAt
        closedAt
        decision {
          id
          question
          rule
          deadline
          lapsedWhy
          taskGroup { id title }
        }
        version { id number title sha256 }
        chain { ...ChainFields }
        evaluation {
          sentences
          missing { id name }
        }
        current: positions(states: [CURRENT], first: 20) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { ...PositionFields }
        }
        earlier: positions(states: [LAPSED, REPLACED]) { totalCount }
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

/** Answers in one decision of the log as it stood, those that stood so. */
export const LogAnswersDocument = graphql(`
  query LogAnswers($slug: String!, $id: ID!, $asOf: DateTime!, $states: [PositionState!]!, $after: String) {
    decisionLog(spaceSlug: $slug, filter: { decisionId: $id }, asOf: $asOf, first: 1) {
      nodes {
        id
        positions(states: $states, first: 20, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { ...PositionFields }
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
