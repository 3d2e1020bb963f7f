import { definePersonalData } from '../platform/personal-data.js';
import { Poll } from './entities/poll.js';
import { PollAnswer } from './entities/poll-answer.js';

definePersonalData({
  section: 'polls',
  title: 'Polls',
  covers: [Poll, PollAnswer],
  async *entries({ tx, personId }) {
    const polls = await tx.find(Poll, {
      where: [{ openedById: personId }, { closedById: personId }],
      order: { openedAt: 'ASC' },
    });
    for (const poll of polls)
      yield {
        pollId: poll.id,
        question: poll.question,
        details: poll.openedById === personId ? poll.details : null,
        youOpenedIt: poll.openedById === personId,
        youClosedIt: poll.closedById === personId,
        openedAt: poll.openedAt,
        closedAt: poll.closedAt,
      };
    for (const { pollId, organisationId, choice, marks, words, at } of await tx.find(PollAnswer, {
      where: { personId },
      order: { at: 'ASC' },
    }))
      yield { pollId, organisationId, choice, marks, words, at };
  },
  stays: 'What was asked of a group and how its people answered is the group’s.',
});
