/**
 * Mutations that tests of wrong input and of markup leave out, each with the reason; what is wrong in their input is
 * tested where they are.
 */
export const APART: Readonly<Record<string, string>> = {
  signIn: 'Whatever is wrong, the answer is that the address or the password is not right.',
  acceptInvitation: 'Its link is told in a letter alone; the journeys of identity follow it.',
  signInWithPasskey: 'Whatever is wrong, the answer is that the passkey opens no account.',
  registerPasskey:
    'What is in it comes of an authenticator; the journey of passkeys tries what is wrong with it.',
  signOut: 'It takes no input.',
};
