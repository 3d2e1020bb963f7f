import { graphql } from '../../graphql/generated/index.js';

/** Amendments of a draft, in short. */
export const DraftAmendmentsDocument = graphql(`
  query DraftAmendments($draftId: ID!, $status: AmendmentStatus, $order: AmendmentOrder, $after: String) {
    draft(id: $draftId) {
      id
      title
      mayDo
      amendments(first: 20, after: $after, status: $status, order: $order) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          number
          status
          reasons
          proposedAt
          parent { id number }
          proposedBy { id name }
          proposedFor { id slug name }
          changes { clauseId kind number standing }
        }
      }
    }
  }
`);

/** Everything that one amendment says. */
export const AmendmentDocument = graphql(`
  query Amendment($id: ID!) {
    amendment(id: $id) {
      id
      number
      status
      revision
      reasons
      proposedAt
      settledAt
      settledWhy
      isMine
      mayDo
      draft { id title mayDo }
      parent { id number }
      proposedBy { id name }
      proposedFor { id slug name }
      settledBy { id name }
      conflictsWith { id number }
      changes {
        kind
        clauseId
        targetId
        number
        numberNow
        baseText
        proposedText
        textNow
        standing
        otherNumber
        words { kind text }
        wordsSince { kind text }
      }
    }
  }
`);

/** Amendments to an amendment. */
export const AmendmentsToAmendmentDocument = graphql(`
  query AmendmentsToAmendment($id: ID!, $after: String) {
    amendment(id: $id) {
      id
      amendments(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id number status reasons proposedBy { id name } }
      }
    }
  }
`);

/** What was said about an amendment. */
export const AmendmentRepliesDocument = graphql(`
  query AmendmentReplies($id: ID!, $after: String) {
    amendment(id: $id) {
      id
      replies(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id body at person { id name } organisation { id slug name } }
      }
    }
  }
`);

/** What an amendment proposed from the first on. */
export const AmendmentRevisionsDocument = graphql(`
  query AmendmentRevisions($id: ID!, $after: String) {
    amendment(id: $id) {
      id
      revisions(first: 5, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          number
          reasons
          at
          person { id name }
          changes { kind clauseId number words { kind text } }
        }
      }
    }
  }
`);

/** The text of a draft clause by clause, with some amendments accepted. */
export const AmendedTextDocument = graphql(`
  query AmendedText($draftId: ID!, $amendmentIds: [ID!]!) {
    draft(id: $draftId) {
      id
      title
      mayDo
      amended(amendmentIds: $amendmentIds) {
        clauses { clauseId number depth text changed words { kind text } }
        conflicts { clauseId amendmentIds }
        leftOut
      }
    }
  }
`);

/** What open amendments propose, for the working view. */
export const OpenAmendmentsDocument = graphql(`
  query OpenAmendments($draftId: ID!, $after: String) {
    draft(id: $draftId) {
      id
      amendments(first: 10, after: $after, status: PROPOSED) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          number
          reasons
          parent { id }
          proposedBy { id name }
          proposedFor { id slug name }
          changes { kind clauseId targetId number standing words { kind text } }
        }
      }
    }
  }
`);

/** Tells of each amendment of a draft in which something happened. */
export const AmendmentChangedDocument = graphql(`
  subscription AmendmentChanged($draftId: ID!) {
    amendmentChanged(draftId: $draftId) { id }
  }
`);

export const ProposeAmendmentDocument = graphql(`
  mutation ProposeAmendment($input: ProposeAmendmentInput!) {
    proposeAmendment(input: $input) { amendment { id } act { id sentence } }
  }
`);

export const ReviseAmendmentDocument = graphql(`
  mutation ReviseAmendment($input: ReviseAmendmentInput!) {
    reviseAmendment(input: $input) { amendment { id } act { id sentence } }
  }
`);

export const AcceptAmendmentDocument = graphql(`
  mutation AcceptAmendment($input: AcceptAmendmentInput!) {
    acceptAmendment(input: $input) { amendment { id status } act { id sentence } }
  }
`);

export const RejectAmendmentDocument = graphql(`
  mutation RejectAmendment($input: RejectAmendmentInput!) {
    rejectAmendment(input: $input) { amendment { id status } act { id sentence } }
  }
`);

export const WithdrawAmendmentDocument = graphql(`
  mutation WithdrawAmendment($input: WithdrawAmendmentInput!) {
    withdrawAmendment(input: $input) { amendment { id status } act { id sentence } }
  }
`);

export const ReplyToAmendmentDocument = graphql(`
  mutation ReplyToAmendment($input: ReplyToAmendmentInput!) {
    replyToAmendment(input: $input) { amendment { id } act { id sentence } }
  }
`);
