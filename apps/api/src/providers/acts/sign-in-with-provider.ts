import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { sessionInput } from '../../identity/person-input.js';
import { Problem } from '../../platform/problem.js';
import { ProviderLink } from '../entities/provider-link.js';

/** Somebody whom a provider vouched for signs in to the account that they linked. The door has checked the provider. */
export const signInWithProvider = defineAct({
  action: 'provider.signIn',
  seenBy: 'session.read',
  input: z.object({ issuer: z.string(), subject: z.string(), ...sessionInput }),

  async subject({ tx, input: { issuer, subject } }) {
    const link = await tx.findOne(ProviderLink, {
      where: { issuer, subject },
      lock: { mode: 'pessimistic_write' },
    });
    return { subject: link, policy: NOWHERE };
  },

  async change({ tx, input, subject: link, sessionId, now, use }) {
    const identity = use(IdentityService);
    const person = link === null ? null : await identity.locked(tx, link.personId);
    if (link === null || person === null || person.deactivatedAt !== null)
      throw new Problem(
        'UNAUTHENTICATED',
        'This provider does not open an account here. Sign in another way.',
      );
    await tx.update(ProviderLink, { id: link.id }, { lastUsedAt: now });
    const session = await identity.beginSession(tx, {
      personId: person.id,
      userAgent: input.userAgent,
      replaces: sessionId,
      now,
    });
    return {
      spaceId: null,
      groupId: null,
      subjects: [
        { type: 'session', id: session.id },
        { type: 'provider_link', id: link.id },
      ],
      payload: {},
      words: {},
      result: { personId: person.id, sessionId: session.id },
      actedBy: { personId: person.id },
      afterCommit: () => input.begun(session),
    };
  },

  sentence: {
    en: (who) => `${who} signed in with a provider.`,
    cy: (who) => `Mewngofnododd ${who} â darparwr.`,
  },
});
