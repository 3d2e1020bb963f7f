import { GROUP_ROLES } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { follow, mustStillHold } from '../chair-succession.js';
import { Membership } from '../entities/membership.js';
import { groupLetter, groupPath, ROLE_CY, ROLE_EN } from '../group-letters.js';
import { GroupPlaces } from '../group-places.js';
import { GroupsService } from '../groups.service.js';

/** Somebody's role in a group becomes another one; the last co-chair is followed by somebody. */
export const changeMembership = defineAct({
  action: 'group.changeMembership',
  seenBy: 'group.read',
  input: z.object({ membershipId: id, role: z.enum(GROUP_ROLES), followedById: id.nullish() }),

  async subject({ tx, input, use }) {
    const found = await use(GroupPlaces).locked(tx, input.membershipId);
    return { subject: found, policy: use(GroupsService).policySubject(found) };
  },

  async change({ tx, input, subject: { membership, group, space }, actId, now, use }) {
    const places = use(GroupPlaces);
    mustStillHold(membership, now);
    const { role } = input;
    if (role === membership.role) throw Problem.conflict('That is their role already. Choose another one.');
    const { organisationId, personId } = membership;
    await places.mustBeAdmitted(tx, space.id, role, organisationId);
    if (role === 'co_chair' && organisationId !== null)
      await places.mustBeFitToChair(tx, group, { personId, organisationId }, now);
    const followedById = input.followedById ?? null;
    const successor = await follow({ tx, places, group, membership, followedById, now });
    await tx.update(Membership, { id: membership.id }, { role });
    const seatsLeft = await use(GroupsService).placesEnded({ tx, groupId: group.id, actId, now });
    const people = await use(IdentityService).byIds([personId, successor?.personId ?? personId], tx);
    const person = people.get(personId);
    const next = successor === null ? undefined : people.get(successor.personId);
    const told = [
      ...(person ? [{ person, role }] : []),
      ...(next ? [{ person: next, role: 'co_chair' as const }] : []),
    ];
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'membership', id: membership.id },
        { type: 'task_group', id: group.id },
      ],
      payload: {
        personId,
        from: membership.role,
        to: role,
        followedBy: successor?.personId ?? null,
        seatsLeft,
      },
      words: { person: person?.name ?? '', group: group.title, role },
      result: { membershipId: membership.id },
      notices: [
        { kind: 'group', personIds: told.map((each) => each.person.id), path: groupPath(space, group) },
      ],
      letters: told.map((each) =>
        groupLetter('placeGiven', each.person, { group, space }, { role: ROLE_EN[each.role] }),
      ),
    };
  },

  sentence: {
    en: (who, { person, group, role }) => `${who} made ${person} ${ROLE_EN[role]} of “${group}”.`,
    cy: (who, { person, group, role }) => `Gwnaeth ${who} ${person} yn ${ROLE_CY[role]} “${group}”.`,
  },
});
