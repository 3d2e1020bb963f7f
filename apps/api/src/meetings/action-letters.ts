import type { Reminder } from '@concordat/domain';
import { defineLetter, type Letter } from '../acts/messages.js';
import type { TaskGroup } from '../groups/entities/task-group.js';
import { groupPath } from '../groups/group-letters.js';
import type { Space } from '../spaces/entities/space.js';
import type { GroupAction } from './entities/group-action.js';

const GREETING = 'Dear colleague,';

const link = (words: Readonly<Record<string, string>>) => ({
  label: `Open the actions of “${words.group}”`,
  path: words.path ?? '/',
});

const given = defineLetter({
  kind: 'action.given',
  subject: ({ what }) => `An action for you: ${what}`,
  paragraphs: ({ what, group, due }) => [
    GREETING,
    `You have an action in the task group “${group}”: ${what}`,
    `It is due on ${due}.`,
  ],
  link,
});

const before = defineLetter({
  kind: 'action.before',
  subject: ({ what }) => `Due soon: ${what}`,
  paragraphs: ({ what, group, due }) => [
    GREETING,
    `An action of yours in the task group “${group}” is due on ${due}: ${what}`,
  ],
  link,
});

const overdue = defineLetter({
  kind: 'action.overdue',
  subject: ({ what }) => `Overdue: ${what}`,
  paragraphs: ({ what, group, due }) => [
    GREETING,
    `An action of yours in the task group “${group}” was due on ${due}: ${what}`,
    'Mark it as done, or tell a co-chair what stands in the way.',
  ],
  link,
});

const LETTERS = { given, before, overdue } as const;

/** The page of a group in the web app, at its actions. */
export function actionsPath(space: Pick<Space, 'slug'>, group: Pick<TaskGroup, 'id'>): string {
  return `${groupPath(space, group)}#actions`;
}

/** A letter about an action to its owner. */
export function actionLetter(
  name: Reminder | 'given',
  to: { readonly email: string },
  place: { readonly group: TaskGroup; readonly space: Space; readonly action: GroupAction },
): Letter {
  const { group, space, action } = place;
  const words = {
    group: group.title,
    what: action.what,
    due: action.dueDate,
    path: actionsPath(space, group),
  };
  return { kind: LETTERS[name].kind, to: to.email, words };
}
