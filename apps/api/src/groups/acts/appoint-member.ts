import { GROUP_ROLES } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { namesOf } from '../../identity/names.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Membership } from '../entities/membership.js';
import { GroupsService } from '../groups.service.js';

const ROLE_EN = { co_chair: 'co-chair', member: 'a member', observer: 'an observer' } as const;
const ROLE_CY = { co_chair: 'gyd-gadeirydd', member: 'aelod', observer: 'sylwedydd' } as const;

/** The secretariat or a co-chair gives a person a place in a task group, for an organisation. */
export const appointMember = defineAct({
  action: 'group.appoint',
  seenBy: 'group.read',
  input: z.object({
    taskGroupId: id,
    personId: id,
    organisationId: id.nullable(),
    role: z.enum(GROUP_ROLES),
    seconded: z.boolean().default(false),
    from: calendarDate,
    until: calendarDate.nullable().default(null),
  }),

  async subject({ tx, input, use }) {
    const groups = use(GroupsService);
    const found = await groups.locked(tx, input.taskGroupId);
    return { subject: found, policy: groups.policySubject(found) };
  },

  async change({ tx, input, subject: { group, space } }) {
    if (input.role !== 'observer' && input.organisationId === null) {
      throw Problem.invalid('organisationId', 'must say for which organisation a co-chair or member speaks');
    }
    const { taskGroupId: _said, ...place } = input;
    const membership = { id: newId(), groupId: group.id, spaceId: space.id, ...place };
    await tx.insert(Membership, membership);
    const names = await namesOf(tx, input.personId, input.organisationId);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'membership', id: membership.id },
        { type: 'task_group', id: group.id },
      ],
      payload: place,
      words: { person: names.person ?? '', group: group.title, role: input.role },
      result: { membershipId: membership.id },
    };
  },

  sentence: {
    en: (who, { person, group, role }) => `${who} appointed ${person} ${ROLE_EN[role]} of “${group}”.`,
    cy: (who, { person, group, role }) => `Penododd ${who} ${person} yn ${ROLE_CY[role]} “${group}”.`,
  },
});
