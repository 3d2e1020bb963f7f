import { graphql } from '../graphql/generated/index.js';

/** What the rail and every page in a space need to know about it. */
export const SpaceShellDocument = graphql(`
  query SpaceShell($slug: String!) {
    space(slug: $slug) {
      id
      slug
      title
      status
      illustrative
      targetDate
      mayDo
      taskGroups(first: 50) {
        nodes { id title status }
      }
    }
  }
`);
