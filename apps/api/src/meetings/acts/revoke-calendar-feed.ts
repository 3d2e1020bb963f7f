import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { Problem } from '../../platform/problem.js';
import { CalendarFeed } from '../entities/calendar-feed.js';

/** A person takes the secret address of their calendar back: it works no more. */
export const revokeCalendarFeed = defineAct({
  action: 'calendar.revoke',
  seenBy: 'session.read',
  keepsAccess: true,
  input: z.object({}),

  async subject({ actor }) {
    const ownerId = actor.kind === 'person' ? actor.personId : null;
    return { subject: null, policy: { ...NOWHERE, ownerId } };
  },

  async change({ tx, personId }) {
    if (personId === null) throw new Error('a calendar is of a person');
    const { affected } = await tx.delete(CalendarFeed, { personId });
    if (affected === 0)
      throw Problem.conflict('Your calendar has no address. There is nothing to take back.');
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'calendar', id: personId }],
      payload: {},
      words: {},
      result: {},
      spokenFor: null,
    };
  },

  sentence: {
    en: (who) => `${who} took the secret address of a calendar back.`,
    cy: (who) => `Tynnodd ${who} gyfeiriad cyfrinachol calendr yn ôl.`,
  },
});
