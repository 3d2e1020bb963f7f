import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { namesOf } from '../../identity/names.js';
import { newId } from '../../platform/ids.js';
import { id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { SpacesService } from '../../spaces/spaces.service.js';
import { JoinRequest } from '../entities/join-request.js';
import { groupPath } from '../group-letters.js';
import { GroupPlaces } from '../group-places.js';
import { GroupsService } from '../groups.service.js';

/** Somebody asks to join a group, for an organisation that they may speak for, with reasons. */
export const requestToJoin = defineAct({
  action: 'joinRequest.make',
  seenBy: 'joinRequest.read',
  keepsAccess: true,
  input: z.object({ taskGroupId: id, organisationId: id, reasons: paragraphs }),

  async subject({ tx, input, use }) {
    const groups = use(GroupsService);
    const found = await groups.lockedForChange(tx, input.taskGroupId);
    const admitted = await use(SpacesService).admits(tx, found.space.id, input.organisationId);
    const organisationId = admitted ? input.organisationId : null;
    return { subject: { ...found, admitted }, policy: { ...groups.policySubject(found), organisationId } };
  },

  async change({ tx, input, subject: { group, space, admitted }, personId, now, use }) {
    if (personId === null) throw new Error('a request is made by a person');
    const { organisationId, reasons } = input;
    const speaks = await use(IdentityService).speakingOf(tx, personId, organisationId, null, now);
    if (!admitted || speaks === null) {
      throw new Problem(
        'FORBIDDEN',
        'You do not speak for that organisation in this space. Choose one that you do speak for.',
        'organisationId',
      );
    }
    const places = use(GroupPlaces);
    const current = await places.current(tx, group.id, now);
    if (current.some((each) => each.personId === personId)) {
      throw Problem.conflict('You are in this group already.');
    }
    if (await tx.existsBy(JoinRequest, { groupId: group.id, personId, status: 'open' })) {
      throw Problem.conflict('You have asked already, and wait for an answer. Withdraw it to ask anew.');
    }
    const request: JoinRequest = {
      id: newId(),
      groupId: group.id,
      spaceId: space.id,
      personId,
      organisationId,
      reasons,
      status: 'open',
      requestedAt: now,
      answeredAt: null,
      answeredById: null,
      answer: null,
    };
    await tx.insert(JoinRequest, request);
    const names = await namesOf(tx, null, organisationId);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'join_request', id: request.id },
        { type: 'task_group', id: group.id },
      ],
      payload: { organisationId, reasons },
      words: { group: group.title, organisation: names.organisation ?? '' },
      result: { joinRequestId: request.id },
      spokenFor: organisationId,
      notices: [
        {
          kind: 'join_request',
          personIds: await places.coChairs(tx, group.id, now),
          path: groupPath(space, group),
        },
      ],
    };
  },

  sentence: {
    en: (who, { group, organisation }) => `${who} asked to join “${group}” for ${organisation}.`,
    cy: (who, { group, organisation }) => `Gofynnodd ${who} am ymuno â “${group}” dros ${organisation}.`,
  },
});
