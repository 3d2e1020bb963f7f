import { graphql } from '../graphql/generated/index.js';

/** One's own passkeys, oldest first. */
export const PasskeysDocument = graphql(`
  query Passkeys($after: String) {
    viewer {
      id
      passkeys(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id name backedUp createdAt lastUsedAt }
      }
    }
  }
`);

/** What the browser needs to make one. */
export const PasskeyRegistrationOptionsDocument = graphql(`
  query PasskeyRegistrationOptions {
    passkeyRegistrationOptions
  }
`);

/** What the browser needs to use one. */
export const PasskeySignInOptionsDocument = graphql(`
  query PasskeySignInOptions {
    passkeySignInOptions
  }
`);

/** Adds one to one's account. */
export const RegisterPasskeyDocument = graphql(`
  mutation RegisterPasskey($input: RegisterPasskeyInput!) {
    registerPasskey(input: $input) {
      passkey { id name }
    }
  }
`);

/** Begins a session with one. */
export const SignInWithPasskeyDocument = graphql(`
  mutation SignInWithPasskey($input: SignInWithPasskeyInput!) {
    signInWithPasskey(input: $input) {
      viewer { id }
    }
  }
`);

/** Takes one away. */
export const RemovePasskeyDocument = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      removedPasskeyId
    }
  }
`);
