import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, paragraphs } from '../../platform/input.js';
import { locateAccount, mustBeThere } from '../account-closing.js';
import { answerRequest } from '../erasure-requests.js';
import { erasureDeclined } from '../letters.js';

/** The secretariat answers a request for erasure with no, and says why. */
export const declineErasure = defineAct({
  action: 'person.declineErasure',
  seenBy: 'account.read',
  input: z.object({ personId: id, reason: paragraphs }),
  subject: locateAccount,

  async change({ tx, input, subject, now }) {
    const person = mustBeThere(subject);
    const request = await answerRequest(tx, person.id, { event: 'decline', answer: input.reason, now });
    return {
      spaceId: null,
      groupId: null,
      subjects: [
        { type: 'erasure_request', id: request.id },
        { type: 'person', id: person.id },
      ],
      payload: { reason: input.reason },
      words: { person: person.name },
      result: { personId: person.id },
      notices: [{ kind: 'account', personIds: [person.id], path: '/account/profile' }],
      letters: [erasureDeclined(person, input.reason)],
    };
  },

  sentence: {
    en: (who, { person }) => `${who} declined to erase the personal data of ${person}.`,
    cy: (who, { person }) => `Gwrthododd ${who} ddileu data personol ${person}.`,
  },
});
