import { defineLetter } from '../../acts/messages.js';

const IGNORE = 'If it was not you, you need do nothing.';

/** To an address without an account. Words: `name`, `token`. */
export const respondLetter = defineLetter({
  kind: 'respond_new',
  subject: () => 'Confirm your address to respond',
  paragraphs: ({ name }) => [
    `Dear ${name},`,
    'You asked to respond to a consultation on Concordat. Follow the link to confirm your address and go on to it. It works once, within a day.',
    IGNORE,
  ],
  link: ({ token }) => ({ label: 'Confirm and go on', path: `/respond#${token}` }),
});

/** To one with an account. Words: `name`, `token`. */
export const respondAgainLetter = defineLetter({
  kind: 'respond_again',
  subject: () => 'Your way in to respond',
  paragraphs: ({ name }) => [
    `Dear ${name},`,
    'You asked to respond to a consultation on Concordat, and you have an account with this address. Follow the link to be signed in and go on. It works once, within an hour.',
    IGNORE,
  ],
  link: ({ token }) => ({ label: 'Sign in and go on', path: `/respond#${token}` }),
});

/** To one whose account cannot be used now. No words. */
export const respondNotNowLetter = defineLetter({
  kind: 'respond_not_now',
  subject: () => 'About your account',
  paragraphs: () => [
    'Somebody, perhaps you, asked to respond to a consultation on Concordat with this address. It has an account that cannot be used just now: either its invitation has not been accepted yet, or it was closed.',
    'If you were sent an invitation, accept it first. Otherwise ask the secretariat.',
    IGNORE,
  ],
  link: null,
});
