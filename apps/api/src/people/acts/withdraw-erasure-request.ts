import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { locateOwnAccount, mustBeThere } from '../account-closing.js';
import { answerRequest } from '../erasure-requests.js';

/** Somebody takes back that they asked for their personal data to be erased. */
export const withdrawErasureRequest = defineAct({
  action: 'person.withdrawErasureRequest',
  seenBy: 'account.read',
  input: z.object({}),
  subject: locateOwnAccount,

  async change({ tx, subject, now }) {
    const { id: personId } = mustBeThere(subject);
    const request = await answerRequest(tx, personId, { event: 'withdraw', answer: null, now });
    return {
      spaceId: null,
      groupId: null,
      subjects: [
        { type: 'erasure_request', id: request.id },
        { type: 'person', id: personId },
      ],
      payload: {},
      words: {},
      result: { personId },
    };
  },

  sentence: {
    en: (who) => `${who} withdrew the request to erase their personal data.`,
    cy: (who) => `Tynnodd ${who} y cais i ddileu ei ddata personol yn ôl.`,
  },
});
