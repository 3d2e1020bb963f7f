import { defineLetter } from '../acts/messages.js';

const link = () => ({ label: 'See your access tokens', path: '/account/tokens' });

/** To the owner, when a token is made in their name. */
export const tokenCreatedLetter = defineLetter({
  kind: 'token_created',
  subject: () => 'An access token was made in your account',
  paragraphs: ({ name = '', expires = '', person = '' }) => [
    `Dear ${person},`,
    `The access token “${name}” was made in your account. Until ${expires}, whoever holds it can do in your name what it reaches.`,
    'If you did not make it, revoke it at once and change your password.',
  ],
  link,
});

/** To the owner, when a token of theirs stops working before its time. */
export const tokenRevokedLetter = defineLetter({
  kind: 'token_revoked',
  subject: () => 'An access token of your account was revoked',
  paragraphs: ({ name = '', person = '' }) => [
    `Dear ${person},`,
    `The access token “${name}” was revoked. Scripts that use it are refused from now on.`,
    'If you did not do this, somebody else is in your account: sign out everywhere and change your password.',
  ],
  link,
});
