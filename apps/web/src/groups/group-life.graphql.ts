import { graphql } from '../graphql/generated/index.js';

/** What the group has adopted as its terms of reference, newest first. */
export const TermsHistoryDocument = graphql(`
  query TermsHistory($id: ID!, $after: String) {
    taskGroup(id: $id) {
      id
      termsHistory(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          adoptedAt
          silenceIsConsent
          version { id number title sha256 }
        }
      }
    }
  }
`);

/** The newest versions of the group's texts: what can be adopted, and what it can conclude with. */
export const GroupVersionsDocument = graphql(`
  query GroupVersions($id: ID!) {
    taskGroup(id: $id) {
      id
      drafts(first: 50) {
        nodes {
          id
          purpose
          latestVersion { id number title sha256 }
        }
      }
    }
  }
`);

/** Requests to join, newest first, and the viewer's own. */
export const JoinRequestsDocument = graphql(`
  query JoinRequests($id: ID!, $after: String) {
    taskGroup(id: $id) {
      id
      joinRequests(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          reasons
          status
          requestedAt
          answeredAt
          answer
          mayAnswer
          person { id name }
          organisation { id slug name }
        }
      }
    }
  }
`);

/** The viewer's own newest request to join a group. */
export const MyJoinRequestDocument = graphql(`
  query MyJoinRequest($id: ID!) {
    taskGroup(id: $id) {
      id
      myJoinRequest {
        id
        reasons
        status
        requestedAt
        answeredAt
        answer
        organisation { id name }
      }
    }
  }
`);

export const AdoptTermsDocument = graphql(`
  mutation AdoptTerms($input: AdoptTermsInput!) {
    adoptTerms(input: $input) { taskGroup { id } act { id sentence } }
  }
`);

export const SetCoChairRuleDocument = graphql(`
  mutation SetCoChairRule($input: SetCoChairRuleInput!) {
    setCoChairRule(input: $input) { taskGroup { id } act { id sentence } }
  }
`);

export const ChangeMembershipDocument = graphql(`
  mutation ChangeMembership($input: ChangeMembershipInput!) {
    changeMembership(input: $input) { membership { id } taskGroup { id } act { id sentence } }
  }
`);

export const EndMembershipDocument = graphql(`
  mutation EndMembership($input: EndMembershipInput!) {
    endMembership(input: $input) { membership { id } taskGroup { id } act { id sentence } }
  }
`);

export const RequestToJoinDocument = graphql(`
  mutation RequestToJoin($input: RequestToJoinInput!) {
    requestToJoin(input: $input) { joinRequest { id taskGroup { id } } act { id sentence } }
  }
`);

export const WithdrawJoinRequestDocument = graphql(`
  mutation WithdrawJoinRequest($input: WithdrawJoinRequestInput!) {
    withdrawJoinRequest(input: $input) { joinRequest { id taskGroup { id } } act { id sentence } }
  }
`);

export const AnswerJoinRequestDocument = graphql(`
  mutation AnswerJoinRequest($input: AnswerJoinRequestInput!) {
    answerJoinRequest(input: $input) { joinRequest { id taskGroup { id } } act { id sentence } }
  }
`);

export const CloseTaskGroupDocument = graphql(`
  mutation CloseTaskGroup($input: CloseTaskGroupInput!) {
    closeTaskGroup(input: $input) { taskGroup { id status space { id } } act { id sentence } }
  }
`);

/** For whom one can appoint: organisations that take part in the space, and those of the person who is chosen. */
export const AppointChoicesDocument = graphql(`
  query AppointChoices($slug: String!, $personId: ID!, $chosen: Boolean!) {
    space(slug: $slug) {
      id
      organisations(first: 100) { nodes { id name } }
    }
    person(id: $personId) @include(if: $chosen) {
      id
      affiliations {
        id
        until
        organisation { id }
        lentTo { id }
      }
    }
  }
`);

export const AppointMemberDocument = graphql(`
  mutation AppointMember($input: AppointMemberInput!) {
    appointMember(input: $input) { membership { id } taskGroup { id } act { id sentence } }
  }
`);
