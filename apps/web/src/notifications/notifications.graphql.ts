import { graphql } from '../graphql/generated/index.js';

/** What the viewer is told of, newest first. */
export const NoticesDocument = graphql(`
  query Notices($unread: Boolean, $kind: NoticeKind, $after: String) {
    viewer {
      id
      unreadNotices
      notices(first: 20, after: $after, unread: $unread, kind: $kind) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id kind createdAt readAt sentence path }
      }
    }
  }
`);

/** Says that there is a new one; what it says is read with the others. */
export const NoticeAddedDocument = graphql(`
  subscription NoticeAdded {
    noticeAdded { id }
  }
`);

/** How many of them are unread, for the way about. */
export const UnreadNoticesDocument = graphql(`
  query UnreadNotices {
    viewer { id unreadNotices }
  }
`);

export const MarkNoticesReadDocument = graphql(`
  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {
    markNoticesRead(input: $input) { count unreadNotices }
  }
`);

/** How the viewer is told of each kind of thing. */
export const NoticeChoicesDocument = graphql(`
  query NoticeChoices {
    viewer { id noticeChoices { kind channel required } }
  }
`);

export const ChooseNoticesDocument = graphql(`
  mutation ChooseNotices($input: ChooseNoticesInput!) {
    chooseNotices(input: $input) { choices { kind channel required } }
  }
`);
