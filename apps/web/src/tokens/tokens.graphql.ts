import { graphql } from '../graphql/generated/index.js';

/** One's own access tokens, newest first. */
export const AccessTokensDocument = graphql(`
  query AccessTokens($after: String) {
    viewer {
      id
      accessTokens(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id name scope createdAt expiresAt lastUsedAt revokedAt }
      }
    }
  }
`);

/** Makes one; the token itself is told this once. */
export const CreateAccessTokenDocument = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      token
      accessToken { id name expiresAt }
    }
  }
`);

/** Ends one at once. */
export const RevokeAccessTokenDocument = graphql(`
  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {
    revokeAccessToken(input: $input) {
      accessToken { id revokedAt }
    }
  }
`);
