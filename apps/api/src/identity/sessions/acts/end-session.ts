import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import { id } from '../../../platform/input.js';
import { Problem } from '../../../platform/problem.js';
import { SessionsService } from '../../sessions.service.js';

/** Somebody ends one of their sessions, from this browser or another. */
export const endSession = defineAct({
  action: 'session.end',
  seenBy: 'session.read',
  input: z.object({ sessionId: id }),

  async subject({ tx, input, use }) {
    const session = await use(SessionsService).locked(tx, input.sessionId);
    return { subject: session, policy: { ...NOWHERE, ownerId: session.personId } };
  },

  async change({ tx, subject: session, now, use }) {
    if (session.endedAt !== null) throw Problem.conflict('That device is signed out already.');
    await use(SessionsService).end(tx, session.id, now);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'session', id: session.id }],
      payload: {},
      words: {},
      result: { sessionId: session.id },
    };
  },

  sentence: {
    en: (who) => `${who} signed a device out.`,
    cy: (who) => `Allgofnododd ${who} ddyfais.`,
  },
});
