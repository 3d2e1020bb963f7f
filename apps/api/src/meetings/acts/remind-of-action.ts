import { type Reminder, reminderDue } from '@concordat/domain';
import { z } from 'zod';
import { dayOf } from '../../access/grants.js';
import { defineAct } from '../../acts/define-act.js';
import { GroupsService } from '../../groups/groups.service.js';
import { IdentityService } from '../../identity/identity.service.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { actionLetter, actionsPath } from '../action-letters.js';
import { ActionReminder } from '../entities/action-reminder.js';
import { MeetingsService } from '../meetings.service.js';

/** The owner of an action is reminded of its due date: once before it, and once when it has passed. */
export const remindOfAction = defineAct({
  action: 'action.remind',
  seenBy: 'action.read',
  keepsAccess: true,
  input: z.object({ actionId: id }),

  async subject({ tx, input, use }) {
    const found = await use(MeetingsService).lockedAction(tx, input.actionId);
    return { subject: found, policy: use(GroupsService).policySubject(found) };
  },

  async change({ tx, subject: { action, group, space }, now, use }) {
    const kind = reminderDue(action, dayOf(now));
    if (kind === null) throw Problem.conflict('There is nothing to be reminded of.');
    const reminder = { actionId: action.id, personId: action.ownerId, dueDate: action.dueDate, kind };
    if (await tx.existsBy(ActionReminder, reminder)) {
      throw Problem.conflict('The owner of the action was reminded already.');
    }
    await tx.insert(ActionReminder, { ...reminder, remindedAt: now });
    const owner = await use(IdentityService).activePerson(tx, action.ownerId, now);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'action', id: action.id },
        { type: 'task_group', id: group.id },
      ],
      payload: reminder,
      words: { owner: owner.name, what: action.what, kind: kind as Reminder },
      result: { actionId: action.id },
      notices: [{ kind: 'action', personIds: [owner.id], path: actionsPath(space, group) }],
      letters: [actionLetter(kind, owner, { group, space, action })],
    };
  },

  sentence: {
    en: (who, { owner, what, kind }) =>
      `${who} reminded ${owner} of an action that ${kind === 'overdue' ? 'is overdue' : 'is due soon'}: ${what}`,
    cy: (who, { owner, what, kind }) =>
      `Atgoffodd ${who} ${owner} o gam ${kind === 'overdue' ? 'sy’n hwyr' : 'sydd i’w gymryd yn fuan'}: ${what}`,
  },
});
