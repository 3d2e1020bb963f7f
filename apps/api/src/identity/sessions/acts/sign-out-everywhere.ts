import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import { SessionsService } from '../../sessions.service.js';

/** Somebody ends all of their sessions, this one included. */
export const signOutEverywhere = defineAct({
  action: 'session.endAll',
  seenBy: 'session.read',
  input: z.object({}),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, personId, now, use }) {
    const ended = personId === null ? 0 : await use(SessionsService).endAllOf(tx, personId, now);
    return {
      spaceId: null,
      groupId: null,
      subjects: personId === null ? [] : [{ type: 'person', id: personId }],
      payload: {},
      words: {},
      result: { ended },
    };
  },

  sentence: {
    en: (who) => `${who} signed out everywhere.`,
    cy: (who) => `Allgofnododd ${who} ym mhobman.`,
  },
});
