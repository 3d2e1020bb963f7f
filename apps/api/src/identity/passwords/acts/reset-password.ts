import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import { IdentityService } from '../../identity.service.js';
import { LetterLinks, usedUp } from '../../links/links.service.js';
import { linkToken, passwordHash, sessionInput } from '../../person-input.js';

/** Somebody follows the link of their letter and sets a new password: every session ends, and one begins here. */
export const resetPassword = defineAct({
  action: 'password.reset',
  seenBy: 'session.read',
  input: z.object({ token: linkToken, passwordHash, ...sessionInput }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, sessionId, now, use }) {
    const { personId } = await use(LetterLinks).use(tx, input.token, ['password_reset'], now);
    if (personId === null) throw usedUp();
    const { session, letter } = await use(IdentityService).renewPassword(tx, personId, {
      passwordHash: input.passwordHash,
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
      result: { personId, sessionId: session.id },
      actedBy: { personId },
      letters: [letter],
      afterCommit: () => input.begun(session),
    };
  },

  sentence: {
    en: (who) => `${who} set a new password by letter.`,
    cy: (who) => `Gosododd ${who} gyfrinair newydd drwy lythyr.`,
  },
});
