import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { GroupPlaces } from '../../groups/group-places.js';
import { GroupsService } from '../../groups/groups.service.js';
import { IdentityService } from '../../identity/identity.service.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, id, line } from '../../platform/input.js';
import { actionLetter, actionsPath } from '../action-letters.js';
import { GroupAction } from '../entities/group-action.js';
import { MeetingsService } from '../meetings.service.js';

/** Somebody of a group is given something to do by a day, in a meeting or outside. */
export const assignAction = defineAct({
  action: 'action.assign',
  seenBy: 'action.read',
  keepsAccess: true,
  input: z.object({
    taskGroupId: id,
    what: line,
    ownerId: id,
    dueDate: calendarDate,
    meetingId: id.nullish().transform((given) => given ?? null),
  }),

  async subject({ tx, input, use }) {
    const groups = use(GroupsService);
    const found = await groups.locked(tx, input.taskGroupId);
    return { subject: found, policy: groups.policySubject(found) };
  },

  async change({ tx, input, subject: { group, space }, personId, now, use }) {
    if (personId === null) throw new Error('an action is given by a person');
    const { what, ownerId, dueDate, meetingId } = input;
    if (meetingId !== null) await use(MeetingsService).meetingOf(tx, group.id, meetingId);
    await use(GroupPlaces).mustBeOf(tx, group, [ownerId], now, 'ownerId', 'working');
    const owner = await use(IdentityService).activePerson(tx, ownerId, now);
    const action: GroupAction = {
      id: newId(),
      groupId: group.id,
      spaceId: space.id,
      what,
      ownerId,
      dueDate,
      meetingId,
      status: 'open',
      note: null,
      sequence: 0,
      createdAt: now,
      createdById: personId,
      changedAt: now,
    };
    await tx.insert(GroupAction, action);
    const told = ownerId === personId ? [] : [owner];
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'action', id: action.id },
        { type: 'task_group', id: group.id },
      ],
      payload: { what, ownerId, dueDate, meetingId },
      words: { owner: owner.name, what, dueDate },
      result: { actionId: action.id },
      notices: [{ kind: 'action', personIds: told.map((each) => each.id), path: actionsPath(space, group) }],
      letters: told.map((each) => actionLetter('given', each, { group, space, action })),
    };
  },

  sentence: {
    en: (who, { owner, what, dueDate }) => `${who} gave ${owner} an action due on ${dueDate}: ${what}`,
    cy: (who, { owner, what, dueDate }) =>
      `Rhoddodd ${who} gam i’w gymryd i ${owner} erbyn ${dueDate}: ${what}`,
  },
});
