import { joinRequestStates, next } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { JoinRequest } from '../entities/join-request.js';
import { JoinRequests } from '../join-requests.js';

/** Whoever asked to join takes the request back. */
export const withdrawJoinRequest = defineAct({
  action: 'joinRequest.withdraw',
  seenBy: 'joinRequest.read',
  keepsAccess: true,
  input: z.object({ joinRequestId: id }),

  async subject({ tx, input, use }) {
    const requests = use(JoinRequests);
    const found = await requests.locked(tx, input.joinRequestId);
    return { subject: found, policy: requests.policySubject(found) };
  },

  async change({ tx, subject: { request, group, space }, now }) {
    const status = next(joinRequestStates, request.status, 'withdraw');
    await tx.update(JoinRequest, { id: request.id }, { status, answeredAt: now });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'join_request', id: request.id },
        { type: 'task_group', id: group.id },
      ],
      payload: {},
      words: { group: group.title },
      result: { joinRequestId: request.id },
      spokenFor: request.organisationId,
    };
  },

  sentence: {
    en: (who, { group }) => `${who} withdrew the request to join “${group}”.`,
    cy: (who, { group }) => `Tynnodd ${who} y cais i ymuno â “${group}” yn ôl.`,
  },
});
