import { defineLetter, type Letter } from '../acts/messages.js';
import type { TaskGroup } from '../groups/entities/task-group.js';
import type { Space } from '../spaces/entities/space.js';
import type { Meeting } from './entities/meeting.js';
import { whenInWords } from './when-in-words.js';

const GREETING = 'Dear colleague,';

/** The page of a meeting in the web app. */
export function meetingPath(space: Pick<Space, 'slug'>, meeting: Pick<Meeting, 'id'>): string {
  return `/spaces/${space.slug}/meetings/${meeting.id}`;
}

const link = (words: Readonly<Record<string, string>>) => ({
  label: `Open “${words.title}”`,
  path: words.path ?? '/',
});

const scheduled = defineLetter({
  kind: 'meeting.scheduled',
  subject: ({ title }) => `Meeting: ${title}`,
  paragraphs: ({ title, group, when, where }) => [
    GREETING,
    `The task group “${group}” meets: “${title}”, ${when}, ${where}.`,
    'The agenda is on its page.',
  ],
  link,
});

const changed = defineLetter({
  kind: 'meeting.changed',
  subject: ({ title }) => `Meeting changed: ${title}`,
  paragraphs: ({ title, group, when, where }) => [
    GREETING,
    `A meeting of the task group “${group}” has changed. It is now: “${title}”, ${when}, ${where}.`,
  ],
  link,
});

const cancelled = defineLetter({
  kind: 'meeting.cancelled',
  subject: ({ title }) => `Meeting cancelled: ${title}`,
  paragraphs: ({ title, group, when, reason }) => [
    GREETING,
    `The meeting “${title}” of the task group “${group}”, ${when}, is cancelled.`,
    `The reason given: ${reason}`,
  ],
  link,
});

const LETTERS = { scheduled, changed, cancelled } as const;

/** A letter about a meeting to one person. */
export function meetingLetter(
  name: keyof typeof LETTERS,
  to: { readonly email: string },
  place: { readonly group: TaskGroup; readonly space: Space; readonly meeting: Meeting },
  more: Readonly<Record<string, string>> = {},
): Letter {
  const { group, space, meeting } = place;
  const words = {
    group: group.title,
    title: meeting.title,
    when: whenInWords(meeting),
    where: meeting.place ?? meeting.link ?? '',
    path: meetingPath(space, meeting),
    ...more,
  };
  return { kind: LETTERS[name].kind, to: to.email, words };
}
