import type { GroupRole } from '@concordat/domain';
import { defineLetter, type Letter } from '../acts/messages.js';
import type { Space } from '../spaces/entities/space.js';
import type { TaskGroup } from './entities/task-group.js';

export const ROLE_EN: Readonly<Record<GroupRole, string>> = {
  co_chair: 'co-chair',
  member: 'a member',
  observer: 'an observer',
};
export const ROLE_CY: Readonly<Record<GroupRole, string>> = {
  co_chair: 'gyd-gadeirydd',
  member: 'aelod',
  observer: 'sylwedydd',
};

const GREETING = 'Dear colleague,';

/** The page of a group in the web app. */
export function groupPath(space: Pick<Space, 'slug'>, group: Pick<TaskGroup, 'id'>): string {
  return `/spaces/${space.slug}/groups/${group.id}`;
}

const link = (words: Readonly<Record<string, string>>) => ({
  label: `Open “${words.group}”`,
  path: words.path ?? '/',
});

const placeGiven = defineLetter({
  kind: 'group.placeGiven',
  subject: ({ group }) => `You are in the task group “${group}”`,
  paragraphs: ({ group, space, role }) => [
    GREETING,
    `You are ${role} of the task group “${group}” in the shared space “${space}”.`,
    'Its page has its terms of reference, its people, its texts, its meetings and what is to be done.',
  ],
  link,
});

const placeEnded = defineLetter({
  kind: 'group.placeEnded',
  subject: ({ group }) => `Your place in the task group “${group}” ends`,
  paragraphs: ({ group, space, lastDay, reason }) => [
    GREETING,
    `Your place in the task group “${group}” in the shared space “${space}” ends; its last day is ${lastDay}.`,
    `The reason given: ${reason}`,
  ],
  link: null,
});

const requestAnswered = defineLetter({
  kind: 'group.requestAnswered',
  subject: ({ group }) => `Your request to join “${group}” is answered`,
  paragraphs: ({ group, space, answer, reasons }) => [
    GREETING,
    `You asked to join the task group “${group}” in the shared space “${space}”. The answer is ${answer}.`,
    `The reasons: ${reasons}`,
  ],
  link,
});

const groupClosed = defineLetter({
  kind: 'group.closed',
  subject: ({ group }) => `The task group “${group}” is closed`,
  paragraphs: ({ group, space }) => [
    GREETING,
    `The task group “${group}” in the shared space “${space}” is closed. Its final report is on its page, and its record stays readable.`,
  ],
  link,
});

const LETTERS = { placeGiven, placeEnded, requestAnswered, groupClosed } as const;

/** A letter about a group to one person. */
export function groupLetter(
  name: keyof typeof LETTERS,
  to: { readonly email: string },
  place: { readonly group: TaskGroup; readonly space: Space },
  more: Readonly<Record<string, string>> = {},
): Letter {
  const { group, space } = place;
  const words = { group: group.title, space: space.title, path: groupPath(space, group), ...more };
  return { kind: LETTERS[name].kind, to: to.email, words };
}
