import { graphql } from '../graphql/generated/index.js';

/** The common language of a space: terms, their texts and figures, and which contains which. */
export const DefinitionsDocument = graphql(`
  query Definitions($slug: String!, $search: String, $after: String) {
    definitions(spaceSlug: $slug, search: $search, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        term
        status
        ordinal
        text
        parent { id }
        figures { id label value unit scope }
        agreedVersion { id number sha256 frozenAt }
        draft { id title }
        endorsements(first: 1) {
          nodes { id superseded }
        }
      }
    }
  }
`);

/** The task groups of a space in which a term may be proposed, with drafts that could say what it means. */
export const ProposalPlacesDocument = graphql(`
  query ProposalPlaces($slug: String!) {
    space(slug: $slug) {
      id
      taskGroups(first: 50) {
        nodes {
          id
          title
          mayDo
          drafts(first: 50) { nodes { id title } }
        }
      }
    }
  }
`);

/** Proposes a term for the common language. */
export const ProposeDefinitionDocument = graphql(`
  mutation ProposeDefinition($input: ProposeDefinitionInput!) {
    proposeDefinition(input: $input) {
      definition { id term }
      act { id sentence }
    }
  }
`);

/** What texts of a space explain their terms by. */
export const GlossaryDocument = graphql(`
  query Glossary($slug: String!, $after: String) {
    definitions(spaceSlug: $slug, first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        term
        text
        status
        agreedVersion { id number }
      }
    }
  }
`);
