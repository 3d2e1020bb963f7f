import { NOWHERE } from '@concordat/domain';
import { IsNull } from 'typeorm';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { sessionInput } from '../../identity/person-input.js';
import { Problem } from '../../platform/problem.js';
import { authenticationAnswer, userHandleOf } from '../answers.js';
import { Challenges } from '../challenges.js';
import { Passkey } from '../entities/passkey.js';
import { goodAnswer } from '../good-answer.js';
import { RelyingParty } from '../relying-party.js';

/**
 * Somebody signs in with a passkey; `begun` is told the session's token, which is kept nowhere.
 * `browser` is what the challenge was bound to, from the browser's cookie.
 */
export const signInWithPasskey = defineAct({
  action: 'passkey.signIn',
  seenBy: 'session.read',
  input: z.object({
    ...authenticationAnswer,
    browser: z.string().nullable(),
    ...sessionInput,
  }),

  async subject({ tx, input }) {
    const passkey = await tx.findOne(Passkey, {
      where: { credentialId: input.credentialId, removedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    return { subject: passkey, policy: NOWHERE };
  },

  async change({ tx, input, subject: passkey, sessionId, now, use }) {
    const { browser } = input;
    if (passkey === null || browser === null || !isFor(passkey, input.userHandle)) throw notGood();
    const challenges = use(Challenges);
    let challenge = '';
    const good = await goodAnswer(use(RelyingParty), input, passkey, (answered) => {
      challenge = answered;
      return challenges.isGood(answered, 'sign in', browser, now);
    });
    if (good === null || !(await challenges.spend(tx, challenge, now))) throw notGood();
    const person = await use(IdentityService).locked(tx, passkey.personId);
    if (person.deactivatedAt !== null) throw notGood();
    const { newCounter, credentialBackedUp } = good;
    const used = { counter: newCounter, backedUp: credentialBackedUp, lastUsedAt: now };
    await tx.update(Passkey, { id: passkey.id }, used);
    const session = await use(IdentityService).beginSession(tx, {
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
        { type: 'passkey', id: passkey.id },
      ],
      payload: {},
      words: {},
      result: { personId: person.id, sessionId: session.id },
      actedBy: { personId: person.id },
      afterCommit: () => input.begun(session),
    };
  },

  sentence: {
    en: (who) => `${who} signed in with a passkey.`,
    cy: (who) => `Mewngofnododd ${who} ag allwedd fynediad.`,
  },
});

/** A discoverable credential says whose it is; it must be who we keep it for. */
function isFor({ personId }: Passkey, userHandle: string | null | undefined): boolean {
  return userHandle === Buffer.from(userHandleOf(personId)).toString('base64url');
}

function notGood(): Problem {
  return new Problem(
    'UNAUTHENTICATED',
    'This passkey does not open an account here. Try again, or sign in another way.',
  );
}
