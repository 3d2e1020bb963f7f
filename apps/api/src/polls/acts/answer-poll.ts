import { answerFault, LIMIT_MAX, OPTIONS_MAX, POLL_CHOICES } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { id, optionalParagraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { PollAnswer } from '../entities/poll-answer.js';
import { PollOption } from '../entities/poll-option.js';
import { isOpen, PollsService } from '../polls.service.js';

/**
 * Somebody of the group answers a poll for themselves; what they said before stays to be read. Of an answer that is
 * hidden until the poll is closed, the record says that it was given and not what it says.
 */
export const answerPoll = defineAct({
  action: 'poll.answer',
  seenBy: 'poll.read',
  keepsAccess: true,
  input: z.object({
    pollId: id,
    choice: z
      .enum(POLL_CHOICES)
      .nullish()
      .transform((choice) => choice ?? null),
    words: optionalParagraphs,
    /** Something given to an option, once each. */
    marks: z
      .array(z.object({ optionId: id, value: z.int().min(0).max(LIMIT_MAX) }))
      .max(OPTIONS_MAX)
      .nullish()
      .transform((marks) => marks ?? []),
  }),

  async subject({ tx, input, use }) {
    const polls = use(PollsService);
    const found = await polls.locked(tx, input.pollId);
    return { subject: found, policy: polls.policySubject(found) };
  },

  async change({ tx, input: { choice, words, marks }, subject: found, personId, organisationId, now, use }) {
    if (personId === null || organisationId === null)
      throw new Error('a poll is answered by a person who is in the group for an organisation');
    const { poll } = found;
    if (!isOpen(poll, now)) {
      throw Problem.conflict(`The time to answer this poll ended at ${poll.closesAt.toISOString()}.`);
    }
    const options = await tx.findBy(PollOption, { pollId: poll.id });
    if (marks.some(({ optionId }) => options.every((option) => option.id !== optionId))) {
      throw Problem.notFound('option of this poll');
    }
    const fault = answerFault({ method: poll.method, limit: poll.atMost }, { choice, words, marks });
    if (fault !== null) throw Problem.invalid(fault.field, fault.reason);
    const before = await tx.countBy(PollAnswer, { pollId: poll.id, personId });
    const answer: PollAnswer = {
      id: newId(),
      pollId: poll.id,
      personId,
      organisationId,
      ordinal: before + 1,
      choice,
      marks,
      words,
      at: now,
    };
    await tx.insert(PollAnswer, answer);
    const said = { choice, words, ...(marks.length > 0 ? { marks } : {}) };
    return use(PollsService).recorded(found, {
      payload: { ordinal: answer.ordinal, ...(poll.hiddenUntilClosed ? {} : said) },
    });
  },

  sentence: {
    en: (who, { question }) => `${who} answered the poll “${question}”, which binds nobody.`,
    cy: (who, { question }) => `Atebodd ${who} y pôl “${question}”, nad yw’n rhwymo neb.`,
  },
});
