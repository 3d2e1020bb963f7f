import { z } from 'zod';
import { dayOf } from '../../access/grants.js';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { optionalParagraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { SpacesService } from '../../spaces/spaces.service.js';
import { locateOwnAccount, mustBeThere } from '../account-closing.js';
import { ErasureRequest } from '../entities/erasure-request.js';
import { erasureRequested } from '../letters.js';

/** Somebody asks that their personal data be erased. The secretariat answers; until then nothing changes. */
export const requestErasure = defineAct({
  action: 'person.requestErasure',
  seenBy: 'account.read',
  input: z.object({ reason: optionalParagraphs }),
  subject: locateOwnAccount,

  async change({ tx, input, subject, now, use }) {
    const person = mustBeThere(subject);
    const personId = person.id;
    if (await tx.existsBy(ErasureRequest, { personId, status: 'waiting' })) {
      throw Problem.conflict('You have asked for it already. The secretariat will answer you.');
    }
    const request: ErasureRequest = {
      id: newId(),
      personId,
      reason: input.reason,
      status: 'waiting',
      requestedAt: now,
      answeredAt: null,
      answer: null,
    };
    await tx.insert(ErasureRequest, request);
    return {
      spaceId: null,
      groupId: null,
      subjects: [
        { type: 'erasure_request', id: request.id },
        { type: 'person', id: personId },
      ],
      payload: { reason: input.reason },
      words: {},
      result: { personId },
      notices: [
        {
          kind: 'account',
          personIds: await use(SpacesService).installationSecretariat(tx, dayOf(now)),
          path: `/people/${personId}/account`,
        },
      ],
      letters: [erasureRequested(person)],
    };
  },

  sentence: {
    en: (who) => `${who} asked for their personal data to be erased.`,
    cy: (who) => `Gofynnodd ${who} am ddileu ei ddata personol.`,
  },
});
