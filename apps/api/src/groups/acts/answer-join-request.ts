import { joinRequestStates, next } from '@concordat/domain';
import { z } from 'zod';
import { dayOf } from '../../access/grants.js';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { newId } from '../../platform/ids.js';
import { id, paragraphs } from '../../platform/input.js';
import { JoinRequest } from '../entities/join-request.js';
import { Membership } from '../entities/membership.js';
import { groupLetter, groupPath } from '../group-letters.js';
import { GroupPlaces } from '../group-places.js';
import { JoinRequests } from '../join-requests.js';

/** A co-chair or the secretariat answers a request to join, with reasons; yes makes a member of whoever asked. */
export const answerJoinRequest = defineAct({
  action: 'joinRequest.answer',
  seenBy: 'joinRequest.read',
  input: z.object({ joinRequestId: id, accept: z.boolean(), reasons: paragraphs }),

  async subject({ tx, input, use }) {
    const requests = use(JoinRequests);
    const found = await requests.locked(tx, input.joinRequestId);
    return { subject: found, policy: requests.policySubject(found) };
  },

  async change({ tx, input, subject: { request, group, space }, personId: answeredById, now, use }) {
    const { accept, reasons } = input;
    const status = next(joinRequestStates, request.status, accept ? 'accept' : 'decline');
    const { personId, organisationId } = request;
    const person = await use(IdentityService).activePerson(tx, personId, now);
    const membershipId = accept ? newId() : null;
    if (membershipId !== null) {
      const places = use(GroupPlaces);
      await places.mustBeAdmitted(tx, space.id, 'member', organisationId);
      await places.mustHaveNoPlace(tx, group, personId, now);
      await tx.insert(Membership, {
        id: membershipId,
        groupId: group.id,
        spaceId: space.id,
        personId,
        organisationId,
        role: 'member',
        seconded: false,
        from: dayOf(now),
        until: null,
        endedAt: null,
        endReason: null,
        heldAtClose: false,
      });
    }
    const answered = { status, answeredAt: now, answeredById, answer: reasons };
    await tx.update(JoinRequest, { id: request.id }, answered);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'join_request', id: request.id },
        { type: 'task_group', id: group.id },
        ...(membershipId === null ? [] : [{ type: 'membership', id: membershipId }]),
      ],
      payload: { personId, organisationId, accept, reasons },
      words: { person: person.name, group: group.title, accept },
      result: { joinRequestId: request.id, membershipId },
      notices: [{ kind: 'join_request', personIds: [personId], path: groupPath(space, group) }],
      letters: [
        groupLetter('requestAnswered', person, { group, space }, { answer: accept ? 'yes' : 'no', reasons }),
      ],
    };
  },

  sentence: {
    en: (who, { person, group, accept }) =>
      accept
        ? `${who} took ${person} into “${group}”.`
        : `${who} declined the request of ${person} to join “${group}”.`,
    cy: (who, { person, group, accept }) =>
      accept
        ? `Derbyniodd ${who} ${person} i “${group}”.`
        : `Gwrthododd ${who} gais ${person} i ymuno â “${group}”.`,
  },
});
