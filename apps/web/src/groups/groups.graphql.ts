import { graphql } from '../graphql/generated/index.js';

/** A task group's page. */
export const GroupPageDocument = graphql(`
  query GroupPage($id: ID!) {
    taskGroup(id: $id) {
      id
      title
      purpose
      termsOfReference
      silenceIsConsent
      coChairsFromTwoSectors
      coChairsWanted
      status
      createdAt
      closedAt
      finalReport
      concludedVersion { id number title sha256 }
      adoptedTerms {
        id
        silenceIsConsent
        adoptedAt
        version { id number title sha256 }
      }
      mayDo
      space { id slug }
    }
  }
`);

/** Who is in the group, for whom. */
export const GroupMembersDocument = graphql(`
  query GroupMembers($id: ID!, $after: String) {
    taskGroup(id: $id) {
      id
      memberships(first: 50, after: $after, past: false) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          role
          seconded
          from
          until
          person { id name }
          organisation { id slug name illustrative sector { id name } }
        }
      }
    }
  }
`);

/** The group's drafts, newest first. */
export const GroupDraftsDocument = graphql(`
  query GroupDrafts($id: ID!, $after: String) {
    taskGroup(id: $id) {
      id
      drafts(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          title
          purpose
          status
          createdAt
          latestVersion { id number sha256 frozenAt }
          openDecision { id question deadline }
        }
      }
    }
  }
`);

/** The group's decisions. */
export const GroupDecisionsDocument = graphql(`
  query GroupDecisions($id: ID!, $after: String) {
    taskGroup(id: $id) {
      id
      decisions(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          question
          status
          rule
          deadline
          closedAt
          version { id number title }
        }
      }
    }
  }
`);

/** Sets up a task group. */
export const CreateTaskGroupDocument = graphql(`
  mutation CreateTaskGroup($input: CreateTaskGroupInput!) {
    createTaskGroup(input: $input) {
      taskGroup {
        id
        space { id slug }
      }
      act { id sentence }
    }
  }
`);

/** Begins a draft. */
export const CreateDraftDocument = graphql(`
  mutation CreateDraft($input: CreateDraftInput!) {
    createDraft(input: $input) {
      draft {
        id
        taskGroup { id }
      }
      act { id sentence }
    }
  }
`);
