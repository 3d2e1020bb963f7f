import { defineLetter } from '../../acts/messages.js';

/** Words: `day` in words, `count`, `news` and `waiting`, each a line a thing. */
export const digestLetter = defineLetter({
  kind: 'digest',
  subject: ({ count, day }) =>
    `Concordat, ${day}: ${count} ${count === '1' ? 'thing' : 'things'} you were told of`,
  paragraphs: ({ news = '', waiting = '' }) => [
    'Since the last digest:',
    news,
    ...(waiting === '' ? [] : ['Waiting for you:', waiting]),
    'You can choose what comes in this digest on your account page, under Notifications.',
  ],
  link: () => ({ label: 'Open your notifications', path: '/notifications' }),
});
