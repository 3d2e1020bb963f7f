import { graphql } from '../../graphql/generated/index.js';

/** Threads of a draft with what was said first in them, newest first. */
export const CommentThreadsDocument = graphql(`
  query CommentThreads(
    $draftId: ID!
    $status: CommentThreadStatus
    $organisationSlug: String
    $clauseId: ID
    $after: String
  ) {
    draft(id: $draftId) {
      id
      commentThreads(
        first: 25
        after: $after
        status: $status
        organisationSlug: $organisationSlug
        clauseId: $clauseId
      ) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          clauseId
          clauseNumber
          quote
          status
          resolvedAt
          mayDo
          anchor { start end }
          resolvedBy { id name }
          comments(first: 20) {
            totalCount
            pageInfo { hasNextPage endCursor }
            nodes {
              id
              body
              at
              withdrawnAt
              mayWithdraw
              person { id name }
              organisation { id slug name }
              mentions { id name }
            }
          }
        }
      }
    }
  }
`);

/** More of what was said in a thread. */
export const CommentsDocument = graphql(`
  query Comments($threadId: ID!, $after: String) {
    commentThread(id: $threadId) {
      id
      comments(first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          body
          at
          withdrawnAt
          mayWithdraw
          person { id name }
          organisation { id slug name }
          mentions { id name }
        }
      }
    }
  }
`);

/** People who may be named in comments, by a part of their name. */
export const MentionableDocument = graphql(`
  query Mentionable($draftId: ID!, $search: String!) {
    draft(id: $draftId) {
      id
      mentionable(first: 20, search: $search) { nodes { id name } }
    }
  }
`);

/** Tells of each thread in which something happened. */
export const CommentThreadChangedDocument = graphql(`
  subscription CommentThreadChanged($draftId: ID!) {
    commentThreadChanged(draftId: $draftId) { id }
  }
`);

export const StartCommentThreadDocument = graphql(`
  mutation StartCommentThread($input: StartCommentThreadInput!) {
    startCommentThread(input: $input) { thread { id } act { id sentence } }
  }
`);

export const ReplyToCommentDocument = graphql(`
  mutation ReplyToComment($input: ReplyToCommentInput!) {
    replyToComment(input: $input) { thread { id } act { id sentence } }
  }
`);

export const ResolveCommentThreadDocument = graphql(`
  mutation ResolveCommentThread($input: ResolveCommentThreadInput!) {
    resolveCommentThread(input: $input) { thread { id status } act { id sentence } }
  }
`);

export const ReopenCommentThreadDocument = graphql(`
  mutation ReopenCommentThread($input: ReopenCommentThreadInput!) {
    reopenCommentThread(input: $input) { thread { id status } act { id sentence } }
  }
`);

export const WithdrawCommentDocument = graphql(`
  mutation WithdrawComment($input: WithdrawCommentInput!) {
    withdrawComment(input: $input) { thread { id } act { id sentence } }
  }
`);
