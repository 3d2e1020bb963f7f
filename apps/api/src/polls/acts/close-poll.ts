import { next, pollStates } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Poll } from '../entities/poll.js';
import { isOpen, PollsService } from '../polls.service.js';

/** A poll is closed by somebody, or by itself once its last instant has passed. */
export const closePoll = defineAct({
  action: 'poll.close',
  seenBy: 'poll.read',
  keepsAccess: true,
  input: z.object({ pollId: id }),

  async subject({ tx, input, use }) {
    const polls = use(PollsService);
    const found = await polls.locked(tx, input.pollId);
    return { subject: found, policy: polls.policySubject(found) };
  },

  async change({ tx, subject: found, personId, now, use }) {
    const { poll } = found;
    if (personId === null && isOpen(poll, now))
      throw Problem.conflict('The time to answer this poll is not over.');
    const status = next(pollStates, poll.status, 'close');
    await tx.update(Poll, { id: poll.id }, { status, closedAt: now, closedById: personId });
    const polls = use(PollsService);
    return polls.recorded(found, {
      payload: { closesAt: poll.closesAt.toISOString() },
      notices: await polls.toldAll(tx, found, now),
    });
  },

  sentence: {
    en: (who, { question }) => `${who} closed the poll “${question}”.`,
    cy: (who, { question }) => `Caeodd ${who} y pôl “${question}”.`,
  },
});
