import { graphql } from '../graphql/generated/index.js';

/** The spaces of this installation. */
export const SpacesDocument = graphql(`
  query Spaces($after: String) {
    spaces(first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        slug
        title
        goal
        status
        targetDate
        closedAt
        illustrative
      }
    }
  }
`);

/** The space's own page: goal, how it ended, timeline, and what waits for the viewer (null: nobody is signed in). */
export const SpacePageDocument = graphql(`
  query SpacePage($slug: String!) {
    viewer {
      id
      waiting(spaceSlug: $slug) {
        id
        kind
        title
        reason
        path
        since
        dueAt
      }
    }
    space(slug: $slug) {
      id
      slug
      title
      goal
      vision
      targetDate
      status
      illustrative
      openedAt
      closedAt
      ending
      mayDo
      mandateChanges {
        id
        part
        before
        after
        reasons
        statementUrl
        changedAt
        changedBy { id name }
        organisation { id slug name }
        sponsorBefore { id name }
        sponsor { id name }
      }
      milestones {
        id
        title
        dueDate
        doneAt
        latestReport { id status note reportedAt }
        reports {
          id
          status
          note
          reportedAt
          person { id name }
          organisation { id slug name }
        }
      }
    }
  }
`);

/** Says that what waits for the viewer may have changed. */
export const WaitingChangedDocument = graphql(`
  subscription WaitingChanged($slug: String!) {
    waitingChanged(spaceSlug: $slug) {
      id
      kind
      title
      reason
      path
      since
      dueAt
    }
  }
`);

/** The task groups of a space. */
export const SpaceGroupsDocument = graphql(`
  query SpaceGroups($slug: String!, $after: String) {
    space(slug: $slug) {
      id
      taskGroups(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id title purpose status }
      }
    }
  }
`);

/** The organisations that take part in a space. */
export const SpaceOrganisationsDocument = graphql(`
  query SpaceOrganisations($slug: String!, $after: String) {
    space(slug: $slug) {
      id
      organisations(first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id slug name illustrative sector { id name } }
      }
    }
  }
`);

/** Decisions now open in a space. */
export const OpenDecisionsDocument = graphql(`
  query OpenDecisions($slug: String!, $after: String) {
    decisionLog(spaceSlug: $slug, filter: { status: [OPEN] }, first: 10, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        decision {
          id
          question
          status
          deadline
          taskGroup { id title }
          version { id number title }
        }
      }
    }
  }
`);

/** Consultations of a space, for those whose round is open. */
export const OpenConsultationsDocument = graphql(`
  query OpenConsultations($slug: String!) {
    consultations(spaceSlug: $slug, first: 100) {
      nodes {
        id
        title
        version { id number title }
        rounds { id number status kind closesAt }
      }
    }
  }
`);
