import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Person } from '../entities/person.js';
import { IdentityService } from '../identity.service.js';
import { passwordHash, sessionInput } from '../person-input.js';

/** What is said whatever is wrong, so that nobody learns which addresses have an account. */
export function notRight(): Problem {
  return new Problem(
    'UNAUTHENTICATED',
    'The address or the password is not right. Check both and try again.',
  );
}

/** Somebody signs in whose password was found right against `checkedHash`; `newHash` replaces one that is out of date. */
export const signIn = defineAct({
  action: 'identity.signIn',
  seenBy: 'session.read',
  input: z.object({
    personId: id,
    checkedHash: passwordHash,
    newHash: passwordHash.nullable(),
    ...sessionInput,
  }),

  async subject({ tx, input }) {
    return { subject: await tx.findOneBy(Person, { id: input.personId }), policy: NOWHERE };
  },

  async change({ tx, input, subject: person, sessionId, now, use }) {
    const { checkedHash, newHash, userAgent } = input;
    if (person?.passwordHash !== checkedHash || person.deactivatedAt !== null) throw notRight();
    if (newHash !== null) await tx.update(Person, { id: person.id }, { passwordHash: newHash });
    const session = await use(IdentityService).beginSession(tx, {
      personId: person.id,
      userAgent,
      replaces: sessionId,
      now,
    });
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'session', id: session.id }],
      payload: {},
      words: {},
      result: { personId: person.id, sessionId: session.id },
      actedBy: { personId: person.id },
      afterCommit: () => input.begun(session),
    };
  },

  sentence: {
    en: (who) => `${who} signed in.`,
    cy: (who) => `Mewngofnododd ${who}.`,
  },
});
