import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import { SessionsService } from '../../sessions.service.js';

/** An entry of the log can name little more: whoever has more sessions ends those that are not named as well. */
const MOST_NAMED = 1_000;

/** Somebody ends all of their sessions, this one included. */
export const signOutEverywhere = defineAct({
  action: 'session.endAll',
  seenBy: 'session.read',
  input: z.object({}),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, personId, now, use }) {
    const ended = personId === null ? [] : await use(SessionsService).endAllOf(tx, personId, now);
    return {
      spaceId: null,
      groupId: null,
      subjects: ended.slice(0, MOST_NAMED).map((id) => ({ type: 'session', id })),
      payload: {},
      words: {},
      result: { ended: ended.length },
    };
  },

  sentence: {
    en: (who) => `${who} signed out everywhere.`,
    cy: (who) => `Allgofnododd ${who} ym mhobman.`,
  },
});
