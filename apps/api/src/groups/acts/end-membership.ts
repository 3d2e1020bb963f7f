import { z } from 'zod';
import { dayOf } from '../../access/grants.js';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { calendarDate, id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { follow, mustStillHold } from '../chair-succession.js';
import { Membership } from '../entities/membership.js';
import { groupLetter, groupPath } from '../group-letters.js';
import { GroupPlaces } from '../group-places.js';
import { GroupsService } from '../groups.service.js';

/** A place in a group ends, at once or with a last day to come, with the reason; the last co-chair is followed by somebody. */
export const endMembership = defineAct({
  action: 'group.endMembership',
  seenBy: 'group.read',
  input: z.object({
    membershipId: id,
    reason: paragraphs,
    lastDay: calendarDate.nullish(),
    followedById: id.nullish(),
  }),

  async subject({ tx, input, use }) {
    const found = await use(GroupPlaces).locked(tx, input.membershipId);
    return { subject: found, policy: use(GroupsService).policySubject(found) };
  },

  async change({ tx, input, subject: { membership, group, space }, actId, now, use }) {
    const places = use(GroupPlaces);
    mustStillHold(membership, now);
    const today = dayOf(now);
    const lastDay = input.lastDay ?? today;
    if (lastDay < today) throw Problem.invalid('lastDay', 'must not be past; leave it out to end it at once');
    const followedById = input.followedById ?? null;
    const successor = await follow({ tx, places, group, membership, followedById, now });
    const endedAt = input.lastDay ? null : now;
    await tx.update(Membership, { id: membership.id }, { until: lastDay, endedAt, endReason: input.reason });
    const seatsLeft = await use(GroupsService).placesEnded({ tx, groupId: group.id, actId, now });
    const { personId } = membership;
    const people = await use(IdentityService).byIds([personId, successor?.personId ?? personId], tx);
    const person = people.get(personId);
    const next = successor === null ? undefined : people.get(successor.personId);
    const ended = { lastDay, reason: input.reason };
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'membership', id: membership.id },
        { type: 'task_group', id: group.id },
      ],
      payload: {
        personId,
        ...ended,
        atOnce: endedAt !== null,
        followedBy: successor?.personId ?? null,
        seatsLeft,
      },
      words: { person: person?.name ?? '', group: group.title, next: next?.name ?? null },
      result: { membershipId: membership.id },
      notices: [
        {
          kind: 'group',
          personIds: [personId, ...(next ? [next.id] : [])],
          path: groupPath(space, group),
        },
      ],
      letters: [
        ...(person ? [groupLetter('placeEnded', person, { group, space }, ended)] : []),
        ...(next ? [groupLetter('placeGiven', next, { group, space }, { role: 'co-chair' })] : []),
      ],
    };
  },

  sentence: {
    en: (who, { person, group, next }) =>
      `${who} ended the place of ${person} in “${group}”${next === null ? '' : `; ${next} follows as co-chair`}.`,
    cy: (who, { person, group, next }) =>
      `Daeth ${who} â lle ${person} yn “${group}” i ben${next === null ? '' : `; mae ${next} yn dilyn yn gyd-gadeirydd`}.`,
  },
});
