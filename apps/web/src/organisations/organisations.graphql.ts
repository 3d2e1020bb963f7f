import { graphql } from '../graphql/generated/index.js';

/** One organisation. */
export const OrganisationDocument = graphql(`
  query Organisation($slug: String!) {
    organisation(slug: $slug) {
      id
      slug
      name
      description
      illustrative
      sector { id name }
    }
  }
`);

/** What the organisation answered, decision by decision. */
export const OrganisationPositionsDocument = graphql(`
  query OrganisationPositions($spaceSlug: String!, $organisation: String!, $after: String) {
    decisionLog(spaceSlug: $spaceSlug, filter: { organisationSlug: $organisation }, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        status
        decision {
          id
          question
          taskGroup { id title }
        }
        positions {
          id
          answer
          reasons
          takenAt
          state
          seconded
          versionSha256
          person { id name }
          organisation { id slug }
          version { id number title }
        }
      }
    }
  }
`);
