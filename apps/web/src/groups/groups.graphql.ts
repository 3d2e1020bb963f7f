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
      quorumPercent
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

/** Who speaks in whose place, from when until when. */
export const SubstitutionFields = graphql(`
  fragment SubstitutionFields on Substitution {
    id
    membershipId
    from
    until
    inForce
    mayEnd
    member { id name }
    substitute { id name }
    organisation { id name }
  }
`);

/** Who is in the group, for whom, and who stands in for them. */
export const GroupMembersDocument = graphql(`
  query GroupMembers($id: ID!, $after: String) {
    taskGroup(id: $id) {
      id
      substitutions { ...SubstitutionFields }
      memberships(first: 50, after: $after, past: false) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          role
          speaksAs
          mayNameSubstitute
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

/** Somebody is named to speak in a member's place. */
export const NameSubstituteDocument = graphql(`
  mutation NameSubstitute($input: NameSubstituteInput!) {
    nameSubstitute(input: $input) {
      taskGroup { id }
      act { id sentence }
    }
  }
`);

/** A substitution ends at once. */
export const EndSubstitutionDocument = graphql(`
  mutation EndSubstitution($input: EndSubstitutionInput!) {
    endSubstitution(input: $input) {
      taskGroup { id }
      act { id sentence }
    }
  }
`);
