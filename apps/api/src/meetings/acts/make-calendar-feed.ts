import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { hashOfCalendarToken, newCalendarToken } from '../calendar-token.js';
import { CalendarFeed } from '../entities/calendar-feed.js';

/**
 * A person has a secret address made for their calendar; the one before works no more. `made` is told the token, which
 * is kept nowhere.
 */
export const makeCalendarFeed = defineAct({
  action: 'calendar.make',
  seenBy: 'session.read',
  keepsAccess: true,
  input: z.object({
    made: z.custom<(token: string) => void>((given) => typeof given === 'function'),
  }),

  async subject({ actor }) {
    const ownerId = actor.kind === 'person' ? actor.personId : null;
    return { subject: null, policy: { ...NOWHERE, ownerId } };
  },

  async change({ tx, input, personId, now }) {
    if (personId === null) throw new Error('a calendar is of a person');
    const token = newCalendarToken();
    const feed = { personId, tokenHash: hashOfCalendarToken(token), madeAt: now };
    await tx.upsert(CalendarFeed, feed, ['personId']);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'calendar', id: personId }],
      payload: {},
      words: {},
      result: {},
      spokenFor: null,
      afterCommit: () => input.made(token),
    };
  },

  sentence: {
    en: (who) => `${who} made a secret address for a calendar.`,
    cy: (who) => `Gwnaeth ${who} gyfeiriad cyfrinachol ar gyfer calendr.`,
  },
});
