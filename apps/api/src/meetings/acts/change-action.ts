import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { GroupPlaces } from '../../groups/group-places.js';
import { GroupsService } from '../../groups/groups.service.js';
import { IdentityService } from '../../identity/identity.service.js';
import { calendarDate, id, line } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { actionLetter, actionsPath } from '../action-letters.js';
import { GroupAction } from '../entities/group-action.js';
import { MeetingsService } from '../meetings.service.js';

/** An open action is put otherwise: what is to be done, by whom, by when. */
export const changeAction = defineAct({
  action: 'action.change',
  seenBy: 'action.read',
  keepsAccess: true,
  input: z.object({ actionId: id, what: line, ownerId: id, dueDate: calendarDate }),

  async subject({ tx, input, use }) {
    const found = await use(MeetingsService).lockedAction(tx, input.actionId);
    return { subject: found, policy: use(GroupsService).policySubject(found) };
  },

  async change({ tx, input, subject: { action, group, space }, personId, now, use }) {
    if (action.status !== 'open') {
      throw Problem.conflict(`The action is ${action.status}. Take it up again first, then change it.`);
    }
    const { what, ownerId, dueDate } = input;
    await use(GroupPlaces).mustBeOf(tx, group, [ownerId], now, 'ownerId', 'working');
    const owner = await use(IdentityService).activePerson(tx, ownerId, now);
    const changed = { what, ownerId, dueDate, sequence: action.sequence + 1, changedAt: now };
    await tx.update(GroupAction, { id: action.id }, changed);
    const told = ownerId === personId ? [] : [owner];
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'action', id: action.id },
        { type: 'task_group', id: group.id },
      ],
      payload: {
        what,
        ownerId,
        dueDate,
        before: { what: action.what, ownerId: action.ownerId, dueDate: action.dueDate },
      },
      words: { owner: owner.name, what, dueDate },
      result: { actionId: action.id },
      notices: [{ kind: 'action', personIds: told.map((each) => each.id), path: actionsPath(space, group) }],
      letters: told.map((each) =>
        actionLetter('given', each, { group, space, action: { ...action, ...changed } }),
      ),
    };
  },

  sentence: {
    en: (who, { owner, what, dueDate }) => `${who} changed an action of ${owner}, due on ${dueDate}: ${what}`,
    cy: (who, { owner, what, dueDate }) => `Newidiodd ${who} gam i ${owner}, erbyn ${dueDate}: ${what}`,
  },
});
