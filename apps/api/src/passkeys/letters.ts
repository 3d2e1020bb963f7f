import { defineLetter } from '../acts/messages.js';

const link = () => ({ label: 'See your passkeys', path: '/account/passkeys' });

/** To the owner, when one can sign in to their account with a passkey more. */
export const passkeyRegisteredLetter = defineLetter({
  kind: 'passkey_registered',
  subject: () => 'A passkey was added to your account',
  paragraphs: ({ name = '', person = '' }) => [
    `Dear ${person},`,
    `The passkey “${name}” was added to your account. Whoever holds it can sign in as you.`,
    'If you did not add it, remove it at once, sign out everywhere and change your password.',
  ],
  link,
});

/** To the owner, when a passkey of theirs opens their account no more. */
export const passkeyRemovedLetter = defineLetter({
  kind: 'passkey_removed',
  subject: () => 'A passkey was removed from your account',
  paragraphs: ({ name = '', person = '' }) => [
    `Dear ${person},`,
    `The passkey “${name}” was removed from your account. It can no longer be used to sign in.`,
    'If you did not remove it, somebody else is in your account: sign out everywhere and change your password.',
  ],
  link,
});
