import { defineLetter } from '../../acts/messages.js';

/** To the new address: confirm it. Words: `name`, `token`. */
export const confirmEmailLetter = defineLetter({
  kind: 'email_confirm',
  subject: () => 'Confirm your new address',
  paragraphs: ({ name }) => [
    `Dear ${name},`,
    'You asked to sign in to Concordat with this address from now on. Follow the link to confirm it. It works once, within a day.',
    'If you did not ask for this you need do nothing: the address is not used.',
  ],
  link: ({ token }) => ({ label: 'Confirm this address', path: `/confirm-email#${token}` }),
});

/** To an address that has an account of its own: nothing can come of it. No words. */
export const takenEmailLetter = defineLetter({
  kind: 'email_taken',
  subject: () => 'This address has an account already',
  paragraphs: () => [
    'Somebody, perhaps you, asked to move another account on Concordat to this address. It has an account of its own, so nothing was changed.',
    'If it was you, sign in with this address instead. If you cannot, set a new password.',
  ],
  link: () => ({ label: 'Sign in', path: '/sign-in' }),
});

/** To the old address, when the change is asked for or made. Words: `name`, `newEmail`, `token`, `made` (`yes` or `no`). */
export const stopEmailLetter = defineLetter({
  kind: 'email_stop',
  subject: ({ made }) => (made === 'yes' ? 'Your address has changed' : 'A new address for your account'),
  paragraphs: ({ name, newEmail, made }) => [
    `Dear ${name},`,
    made === 'yes'
      ? `You sign in to Concordat with ${newEmail} from now on, no longer with this address.`
      : `Somebody who knows your password asked to sign in to your account on Concordat with ${newEmail}. That becomes so once it is confirmed there.`,
    'If it was not you, follow the link within seven days: this address is used again, and everybody is signed out.',
  ],
  link: ({ token }) => ({ label: 'It was not me: stop it', path: `/stop-email-change#${token}` }),
});

/** To both addresses, when the change was stopped. Words: `name`. */
export const stoppedEmailLetter = defineLetter({
  kind: 'email_stopped',
  subject: () => 'The change of address was stopped',
  paragraphs: ({ name }) => [
    `Dear ${name},`,
    'The change of address of an account on Concordat was stopped from the address that it had before. That address is used, and everybody was signed out.',
  ],
  link: null,
});
