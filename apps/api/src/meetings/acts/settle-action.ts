import { ACTION_STATUSES, type ActionStatus, actionStates, next, possible } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { GroupsService } from '../../groups/groups.service.js';
import { id, optionalParagraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { actionsPath } from '../action-letters.js';
import { GroupAction } from '../entities/group-action.js';
import { MeetingsService } from '../meetings.service.js';

const EVENT = { done: 'finish', dropped: 'drop', open: 'reopen' } as const satisfies Record<
  ActionStatus,
  string
>;
const SETTLED_EN = { done: 'finished', dropped: 'dropped', open: 'took up again' } as const;
const SETTLED_CY = { done: 'Gorffennodd', dropped: 'Gollyngodd', open: 'Ailddechreuodd' } as const;

/** An action is done, dropped with a note that says why, or taken up again. Members settle what is their own. */
export const settleAction = defineAct({
  action: 'action.settle',
  seenBy: 'action.read',
  keepsAccess: true,
  input: z.object({ actionId: id, status: z.enum(ACTION_STATUSES), note: optionalParagraphs }),

  async subject({ tx, input, use }) {
    const found = await use(MeetingsService).lockedAction(tx, input.actionId);
    return { subject: found, policy: use(GroupsService).policySubject(found) };
  },

  async change({ tx, input: { status, note }, subject: { action, group, space }, personId, grant, now }) {
    if (grant?.role === 'member' && action.ownerId !== personId) {
      throw new Problem('FORBIDDEN', 'That action is somebody else’s. Ask them, or a co-chair.');
    }
    if (!possible(actionStates, action.status).includes(EVENT[status])) {
      throw Problem.conflict(
        action.status === 'open' ? 'The action is open already.' : `The action is ${action.status} already.`,
      );
    }
    if (status === 'dropped' && note === null) {
      throw Problem.invalid('note', 'must say why the action is dropped');
    }
    const settled = { status: next(actionStates, action.status, EVENT[status]), note };
    await tx.update(
      GroupAction,
      { id: action.id },
      { ...settled, sequence: action.sequence + 1, changedAt: now },
    );
    const told = action.ownerId === personId ? [] : [action.ownerId];
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'action', id: action.id },
        { type: 'task_group', id: group.id },
      ],
      payload: { ...settled, before: { status: action.status, note: action.note } },
      words: { what: action.what, status },
      result: { actionId: action.id },
      notices: [{ kind: 'action', personIds: told, path: actionsPath(space, group) }],
    };
  },

  sentence: {
    en: (who, { what, status }) => `${who} ${SETTLED_EN[status]} an action: ${what}`,
    cy: (who, { what, status }) => `${SETTLED_CY[status]} ${who} gam: ${what}`,
  },
});
