const BY_LETTER = 'Its link is told in a letter alone; the journeys of identity follow it.';
const SLOWED = 'It is slowed down after some tries; the journeys of identity try what is wrong';

/**
 * Mutations that tests of wrong input and of markup leave out, each with the reason; what is wrong in their input is
 * tested where they are.
 */
export const APART: Readonly<Record<string, string>> = {
  signIn: 'Whatever is wrong, the answer is that the address or the password is not right.',
  acceptInvitation: BY_LETTER,
  signInWithPasskey: 'Whatever is wrong, the answer is that the passkey opens no account.',
  registerPasskey:
    'What is in it comes of an authenticator; the journey of passkeys tries what is wrong with it.',
  linkProvider: 'It takes no input; the journey of providers tries what comes of it.',
  acceptWithProvider: 'It takes no input; the journey of providers tries what comes of it.',
  signOut: 'It takes no input.',
  signOutEverywhere: 'It takes no input, and ends the sessions of whoever tries.',
  endSession: 'It ends the session of whoever tries.',
  requestPasswordReset: `${SLOWED}; an address without an account is answered like any other.`,
  resetPassword: BY_LETTER,
  changePassword: SLOWED,
  requestEmailChange: SLOWED,
  confirmEmail: BY_LETTER,
  stopEmailChange: BY_LETTER,
  registerRespondent: SLOWED,
  confirmRespondent: BY_LETTER,
  setUpInstallation:
    'Its link is printed at the start of an empty installation alone; first-set-up.test.ts follows it.',
};
