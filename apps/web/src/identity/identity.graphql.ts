import { graphql } from '../graphql/generated/index.js';

/** Begins a session. */
export const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer { id }
    }
  }
`);

/** Ends it. */
export const SignOutDocument = graphql(`
  mutation SignOut($input: SignOutInput) {
    signOut(input: $input) {
      signedOut
    }
  }
`);
