import { graphql } from '../graphql/generated/index.js';

/** With whom one can sign in here. */
export const ProvidersDocument = graphql(`
  query Providers {
    providers { key name }
  }
`);

/** Who this browser came back as. */
export const PendingProviderDocument = graphql(`
  query PendingProvider {
    pendingProvider {
      email
      step
      provider { key name }
    }
    viewer { id email }
  }
`);

/** With whom one signs in, oldest first. */
export const ProviderLinksDocument = graphql(`
  query ProviderLinks($after: String) {
    viewer {
      id
      providerLinks(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id name email createdAt lastUsedAt }
      }
    }
  }
`);

/** Consents to what is pending. */
export const LinkProviderDocument = graphql(`
  mutation LinkProvider($input: LinkProviderInput!) {
    linkProvider(input: $input) {
      link { id name }
    }
  }
`);

/** Accepts an invitation as who came back. */
export const AcceptWithProviderDocument = graphql(`
  mutation AcceptWithProvider($input: AcceptWithProviderInput!) {
    acceptWithProvider(input: $input) {
      viewer { id }
    }
  }
`);

/** Takes a link away. */
export const UnlinkProviderDocument = graphql(`
  mutation UnlinkProvider($input: UnlinkProviderInput!) {
    unlinkProvider(input: $input) {
      unlinkedId
    }
  }
`);
