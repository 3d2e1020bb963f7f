import { graphql } from '../../graphql/generated/index.js';

/** The task groups of a space, with what the viewer may do in them. */
export const ImportGroupsDocument = graphql(`
  query ImportGroups($slug: String!) {
    space(slug: $slug) {
      id
      taskGroups(first: 100) {
        nodes { id title mayDo }
      }
    }
  }
`);
