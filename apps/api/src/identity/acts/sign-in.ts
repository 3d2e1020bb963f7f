import { NOWHERE, PASSWORD_MAX } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { Problem } from '../../platform/problem.js';
import { Person } from '../entities/person.js';
import { passwordIsRight } from '../passwords.js';
import { sessionInput } from '../person-input.js';
import { SessionsService } from '../sessions.service.js';

/** Somebody signs in with a password; `begun` is told the session's token, which is kept nowhere. */
export const signIn = defineAct({
  action: 'identity.signIn',
  seenBy: 'session.read',
  input: z.object({
    email: z.string().max(200),
    password: z.string().max(PASSWORD_MAX),
    ...sessionInput,
  }),

  async subject({ tx, input }) {
    const person = await tx.findOneBy(Person, { email: input.email.trim().toLowerCase() });
    return { subject: person, policy: NOWHERE };
  },

  async change({ tx, input, subject: person, sessionId, now, use }) {
    const right = await passwordIsRight(person?.passwordHash ?? null, input.password);
    if (person === null || !right || person.deactivatedAt !== null) {
      throw new Problem(
        'UNAUTHENTICATED',
        'The address or the password is not right. Check both and try again.',
      );
    }
    const session = await use(SessionsService).begin(tx, {
      personId: person.id,
      userAgent: input.userAgent,
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
