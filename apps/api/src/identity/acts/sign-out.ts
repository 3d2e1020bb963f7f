import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { SessionsService } from '../sessions.service.js';

/** Somebody ends the session they are in. */
export const signOut = defineAct({
  action: 'identity.signOut',
  seenBy: 'session.read',
  input: z.object({}),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, sessionId, now, use }) {
    if (sessionId !== null) await use(SessionsService).end(tx, sessionId, now);
    return {
      spaceId: null,
      groupId: null,
      subjects: sessionId === null ? [] : [{ type: 'session', id: sessionId }],
      payload: {},
      words: {},
      result: {},
    };
  },

  sentence: {
    en: (who) => `${who} signed out.`,
    cy: (who) => `Allgofnododd ${who}.`,
  },
});
