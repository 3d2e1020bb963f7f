import { defineLetter } from '../../acts/messages.js';

/** Asks somebody to come in. Words: `name`, `inviter`, `place`, `until`, `token`. */
export const invitationLetter = defineLetter({
  kind: 'invitation',
  subject: ({ place }) => `You are invited to ${place}`,
  paragraphs: ({ name, inviter, place, until }) => [
    `Dear ${name},`,
    `${inviter} invites you to ${place}, where government, industry and civil society write policy together and keep the record of who agreed to what.`,
    `Follow the link to choose how you sign in. It is for you alone, works once, and is good until ${until}.`,
    'If you did not expect this letter you need do nothing.',
  ],
  link: ({ token }) => ({ label: 'Accept the invitation', path: `/invitation#${token}` }),
});
