import { graphql } from '../graphql/generated/index.js';

/** One term with all that belongs to it. */
export const DefinitionDocument = graphql(`
  query Definition($id: ID!) {
    definition(id: $id) {
      id
      term
      status
      text
      mayDo
      parent { id term }
      components { id term status }
      figures { id label value unit scope }
      agreedVersion { id number sha256 frozenAt }
      draft { id title }
      translations { id language term text at superseded }
      endorsements(first: 1) {
        nodes { id superseded }
      }
    }
  }
`);

/** When a term was agreed, and at which version. */
export const DefinitionHistoryDocument = graphql(`
  query DefinitionHistory($id: ID!, $after: String) {
    definition(id: $id) {
      id
      agreements(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          at
          version { id number sha256 }
          decision { id question }
        }
      }
    }
  }
`);

/** At which versions government endorsed a term, and what it said. */
export const DefinitionEndorsementsDocument = graphql(`
  query DefinitionEndorsements($id: ID!, $after: String) {
    definition(id: $id) {
      id
      endorsements(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          statement
          statementUrl
          at
          superseded
          person { id name }
          organisation { id slug name }
          version { id number }
        }
      }
    }
  }
`);

/** Where the latest texts of drafts cite a term. */
export const DefinitionUsesDocument = graphql(`
  query DefinitionUses($id: ID!, $after: String) {
    definition(id: $id) {
      id
      usedIn(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          frozenAt
          superseded
          version { id number title }
          citedVersion { id number }
        }
      }
    }
  }
`);

/** Where the texts of drafts cite a term as they are being written. */
export const DefinitionUsesInDraftsDocument = graphql(`
  query DefinitionUsesInDrafts($id: ID!, $after: String) {
    definition(id: $id) {
      id
      usedInDrafts(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          asOf
          superseded
          draft { id title }
          citedVersion { id number }
        }
      }
    }
  }
`);

/** Government endorses a term at the version that is agreed. */
export const EndorseDefinitionDocument = graphql(`
  mutation EndorseDefinition($input: EndorseDefinitionInput!) {
    endorseDefinition(input: $input) {
      definition { id }
      act { id sentence }
    }
  }
`);

/** Gives a term in another language. */
export const TranslateDefinitionDocument = graphql(`
  mutation TranslateDefinition($input: TranslateDefinitionInput!) {
    translateDefinition(input: $input) {
      definition { id }
      act { id sentence }
    }
  }
`);
