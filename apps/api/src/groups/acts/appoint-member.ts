import { GROUP_ROLES } from '@concordat/domain';
import { z } from 'zod';
import { dayOf } from '../../access/grants.js';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Membership } from '../entities/membership.js';
import { groupLetter, groupPath, ROLE_CY, ROLE_EN } from '../group-letters.js';
import { GroupPlaces } from '../group-places.js';
import { GroupsService } from '../groups.service.js';

/** The secretariat or a co-chair gives a person a place in a task group, for an organisation. */
export const appointMember = defineAct({
  action: 'group.appoint',
  seenBy: 'group.read',
  input: z.object({
    taskGroupId: id,
    personId: id,
    organisationId: id.nullish().transform((given) => given ?? null),
    role: z.enum(GROUP_ROLES),
    seconded: z.boolean().default(false),
    from: calendarDate.nullish(),
    until: calendarDate.nullish().transform((given) => given ?? null),
  }),

  async subject({ tx, input, use }) {
    const groups = use(GroupsService);
    const found = await groups.lockedForChange(tx, input.taskGroupId);
    return { subject: found, policy: groups.policySubject(found) };
  },

  async change({ tx, input, subject: { group, space }, now, use }) {
    const places = use(GroupPlaces);
    const { personId, organisationId, role, seconded, until } = input;
    const from = input.from ?? dayOf(now);
    if (until !== null && until < from) throw Problem.invalid('until', 'must not be before the first day');
    const person = await use(IdentityService).activePerson(tx, personId, now);
    await places.mustBeAdmitted(tx, space.id, role, organisationId);
    await places.mustHaveNoPlace(tx, group, personId, now);
    if (role === 'co_chair' && organisationId !== null)
      await places.mustBeFitToChair(tx, group, { personId, organisationId }, now);
    const place = { personId, organisationId, role, seconded, from, until };
    const membership: Membership = {
      id: newId(),
      groupId: group.id,
      spaceId: space.id,
      ...place,
      endedAt: null,
      endReason: null,
      heldAtClose: false,
    };
    await tx.insert(Membership, membership);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'membership', id: membership.id },
        { type: 'task_group', id: group.id },
      ],
      payload: place,
      words: { person: person.name, group: group.title, role },
      result: { membershipId: membership.id },
      notices: [{ kind: 'group', personIds: [personId], path: groupPath(space, group) }],
      letters: [groupLetter('placeGiven', person, { group, space }, { role: ROLE_EN[role] })],
    };
  },

  sentence: {
    en: (who, { person, group, role }) => `${who} appointed ${person} ${ROLE_EN[role]} of “${group}”.`,
    cy: (who, { person, group, role }) => `Penododd ${who} ${person} yn ${ROLE_CY[role]} “${group}”.`,
  },
});
