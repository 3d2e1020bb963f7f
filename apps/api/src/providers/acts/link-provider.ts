import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { newLink, pendingInput, returned } from '../new-link.js';

/** Somebody who is signed in consents that a provider may sign them in from now on. */
export const linkProvider = defineAct({
  action: 'provider.link',
  seenBy: 'provider.read',
  input: z.object({ pending: pendingInput }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, personId, now, use }) {
    if (personId === null) throw new Error('a provider is linked by a person');
    const person = await use(IdentityService).locked(tx, personId);
    const pending = returned(input.pending);
    const { id, letter } = await newLink(tx, person, pending, now);
    const { provider, issuer, subject, email } = pending;
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'provider_link', id }],
      payload: { provider, issuer, subject, email },
      words: { provider },
      result: { linkId: id },
      letters: [letter],
    };
  },

  sentence: {
    en: (who, { provider }) => `${who} linked their account to ${provider}.`,
    cy: (who, { provider }) => `Cysylltodd ${who} eu cyfrif â ${provider}.`,
  },
});
