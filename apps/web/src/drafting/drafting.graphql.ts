import { graphql } from '../graphql/generated/index.js';

/** The drafts of a space that the viewer may read, newest first. */
export const DraftsDocument = graphql(`
  query Drafts($slug: String!, $after: String) {
    drafts(spaceSlug: $slug, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        title
        status
        createdAt
        taskGroup { id title }
        latestVersion { id number sha256 frozenAt }
        openDecision { id question deadline }
      }
    }
  }
`);

/** What the drafting room needs to know of its draft. */
export const DraftRoomDocument = graphql(`
  query DraftRoom($id: ID!) {
    draft(id: $id) {
      id
      title
      status
      collabPath
      mayDo
      taskGroup { id title }
      latestVersion { id number sha256 frozenAt }
      openDecision { id question deadline }
    }
  }
`);

/** The versions of a draft, newest first. */
export const DraftVersionsDocument = graphql(`
  query DraftVersions($id: ID!, $after: String) {
    draft(id: $id) {
      id
      title
      taskGroup { id title }
      versions(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          number
          title
          sha256
          summary
          frozenAt
          isLatest
          frozenBy { id name }
          frozenFor { id slug name }
          shares { share organisation { id name } }
        }
      }
    }
  }
`);

/** Who wrote the words of a clause, as it is stored now. */
export const WhoWroteDocument = graphql(`
  query WhoWrote($id: ID!, $clauseId: ID!) {
    draft(id: $id) {
      id
      writtenBy(clauseId: $clauseId) {
        from
        text
        at
        person { id name }
        organisation { id slug name }
      }
    }
  }
`);

/** Freezes what the draft says now. */
export const FreezeDraftDocument = graphql(`
  mutation FreezeDraft($input: FreezeDraftInput!) {
    freezeDraft(input: $input) {
      version {
        id
        draft { id latestVersion { id } }
      }
      act { id sentence }
    }
  }
`);
