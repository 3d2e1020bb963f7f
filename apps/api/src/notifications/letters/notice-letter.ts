import { defineLetter } from '../../acts/messages.js';

/** Words: `sentence` of the act, `path` of the page where it can be seen or answered. */
export const noticeLetter = defineLetter({
  kind: 'notice',
  subject: ({ sentence }) => `Concordat: ${sentence}`,
  paragraphs: ({ sentence }) => [
    sentence ?? '',
    'You are told of this by mail because you chose so. You can choose otherwise on your account page, under Notifications.',
  ],
  link: ({ path }) => ({ label: 'Open it in Concordat', path: path ?? '/' }),
});
