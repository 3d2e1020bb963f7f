import { defineLetter } from '../../acts/messages.js';

/** The way to a new password. Words: `name`, `token`. */
export const resetLetter = defineLetter({
  kind: 'password_reset',
  subject: () => 'Set a new password',
  paragraphs: ({ name }) => [
    `Dear ${name},`,
    'Somebody, probably you, asked for a new password for your account on Concordat. Follow the link to set it. It works once, within an hour.',
    'If it was not you, you need do nothing: your password stays as it is.',
  ],
  link: ({ token }) => ({ label: 'Set a new password', path: `/reset-password#${token}` }),
});

/** Says that a password has changed. Words: `name`. */
export const passwordChangedLetter = defineLetter({
  kind: 'password_changed',
  subject: () => 'Your password has changed',
  paragraphs: ({ name }) => [
    `Dear ${name},`,
    'The password of your account on Concordat has just been changed, and every other device has been signed out.',
    'If it was not you, set a new password now, and tell the secretariat.',
  ],
  link: () => ({ label: 'Set a new password', path: '/forgotten-password' }),
});
