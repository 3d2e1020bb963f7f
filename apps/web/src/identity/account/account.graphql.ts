import { graphql } from '../../graphql/generated/index.js';

/** Where one is signed in. */
export const DevicesDocument = graphql(`
  query Devices($after: String) {
    sessions(first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id device current createdAt lastSeenAt }
    }
  }
`);

/** Signs one device out. */
export const EndSessionDocument = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      act { id sentence }
    }
  }
`);

/** Signs all of them out. */
export const SignOutEverywhereDocument = graphql(`
  mutation SignOutEverywhere($input: SignOutEverywhereInput!) {
    signOutEverywhere(input: $input) {
      ended
    }
  }
`);

/** How one signs in. */
export const SignInStateDocument = graphql(`
  query SignInState {
    viewer {
      id
      email
      hasPassword
      person { id name }
    }
  }
`);

/** Sets another password. */
export const ChangePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      viewer { id hasPassword }
    }
  }
`);

/** Asks to sign in with another address. */
export const RequestEmailChangeDocument = graphql(`
  mutation RequestEmailChange($input: RequestEmailChangeInput!) {
    requestEmailChange(input: $input) {
      asked
    }
  }
`);
