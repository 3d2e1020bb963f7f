import { graphql } from '../graphql/generated/index.js';

/** Who has the group's page or one of its drafts open now. */
export const PresenceDocument = graphql(`
  subscription Presence($id: ID!) {
    presence(taskGroupId: $id) {
      observer
      person { id name }
      organisation { id name }
    }
  }
`);
