import { graphql } from './generated/index.js';

/** Who is signed in, and the roles that decide what the rail shows. */
export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      email
      demonstration
      addressedAs
      timeZone
      language
      person {
        id
        name
        affiliations {
          id
          kind
          from
          until
          endedAt
          organisation { id slug name }
          lentTo { id slug name }
        }
      }
      roles {
        role
        space { id slug title }
        taskGroup { id title }
        organisation { id slug name sector { id name } }
      }
    }
  }
`);
