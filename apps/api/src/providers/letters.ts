import { defineLetter } from '../acts/messages.js';

const link = () => ({ label: 'See with whom you sign in', path: '/account/providers' });

/** To the owner, when a provider can sign them in from now on. */
export const providerLinkedLetter = defineLetter({
  kind: 'provider_linked',
  subject: () => 'Your account was linked to a provider',
  paragraphs: ({ provider = '', person = '' }) => [
    `Dear ${person},`,
    `Your account was linked to ${provider}: whoever can sign in there in your name can sign in here too.`,
    'If you did not do this, remove the link at once, sign out everywhere and change your password.',
  ],
  link,
});

/** To the owner, when a provider signs them in no more. */
export const providerUnlinkedLetter = defineLetter({
  kind: 'provider_unlinked',
  subject: () => 'The link of your account to a provider was removed',
  paragraphs: ({ provider = '', person = '' }) => [
    `Dear ${person},`,
    `Your account is no longer linked to ${provider}. You cannot sign in with it any more.`,
    'If you did not do this, somebody else is in your account: sign out everywhere and change your password.',
  ],
  link,
});
