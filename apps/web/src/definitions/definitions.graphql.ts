import { graphql } from '../graphql/generated/index.js';

/** The common language of a space: terms, their texts and figures, and which contains which. */
export const DefinitionsDocument = graphql(`
  query Definitions($slug: String!, $after: String) {
    definitions(spaceSlug: $slug, first: 50, after: $after) {
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
      }
    }
  }
`);
