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

/** What the link of an invitation offers. */
export const InvitationOfferDocument = graphql(`
  query InvitationOffer($token: String!) {
    invitationOffer(token: $token) {
      state
      name
      email
      invitedBy
      spaceTitle
      expiresAt
      roles { role spaceTitle taskGroupTitle organisationName }
    }
  }
`);

/** Accepts it with a password. */
export const AcceptInvitationDocument = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      viewer { id }
    }
  }
`);

/** What the link of another letter is good for. */
export const LetterLinkDocument = graphql(`
  query LetterLink($token: String!) {
    letterLink(token: $token) {
      purpose
      name
      email
      expiresAt
    }
  }
`);

/** Asks for a letter with which a new password is set. */
export const RequestPasswordResetDocument = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      asked
    }
  }
`);

/** Sets it. */
export const ResetPasswordDocument = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      viewer { id }
    }
  }
`);

/** Confirms a new address. */
export const ConfirmEmailDocument = graphql(`
  mutation ConfirmEmail($input: ConfirmEmailInput!) {
    confirmEmail(input: $input) {
      confirmed
    }
  }
`);

/** Stops a change of address. */
export const StopEmailChangeDocument = graphql(`
  mutation StopEmailChange($input: StopEmailChangeInput!) {
    stopEmailChange(input: $input) {
      stopped
    }
  }
`);

/** Asks for a letter with which somebody of the public responds. */
export const RegisterRespondentDocument = graphql(`
  mutation RegisterRespondent($input: RegisterRespondentInput!) {
    registerRespondent(input: $input) {
      asked
    }
  }
`);

/** Follows it. */
export const ConfirmRespondentDocument = graphql(`
  mutation ConfirmRespondent($input: ConfirmRespondentInput!) {
    confirmRespondent(input: $input) {
      viewer { id }
      path
    }
  }
`);

/** Makes the first account. */
export const SetUpInstallationDocument = graphql(`
  mutation SetUpInstallation($input: SetUpInstallationInput!) {
    setUpInstallation(input: $input) {
      viewer { id }
    }
  }
`);
