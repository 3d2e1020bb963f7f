import { POLL_METHODS } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { GroupsService } from '../../groups/groups.service.js';
import { newId } from '../../platform/ids.js';
import { id, instant, line, optionalParagraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Poll } from '../entities/poll.js';
import { PollOption } from '../entities/poll-option.js';
import { optionsInput, optionsOf } from '../poll-input.js';
import { PollsService } from '../polls.service.js';

/** Somebody of a group asks its people something that binds nobody. */
export const openPoll = defineAct({
  action: 'poll.open',
  seenBy: 'poll.read',
  keepsAccess: true,
  input: z.object({
    taskGroupId: id,
    versionId: id.nullish().transform((versionId) => versionId ?? null),
    method: z.enum(POLL_METHODS),
    question: line,
    details: optionalParagraphs,
    closesAt: instant,
    hiddenUntilClosed: z.boolean().default(false),
    ...optionsInput,
  }),

  async subject({ tx, input, use }) {
    const groups = use(GroupsService);
    const place = await groups.locked(tx, input.taskGroupId);
    return { subject: place, policy: groups.policySubject(place) };
  },

  async change({ tx, input, subject: place, personId, organisationId, now, use }) {
    if (personId === null || organisationId === null)
      throw new Error('a poll is opened by a person who is in the group for an organisation');
    const { group, space } = place;
    if (input.closesAt <= now) throw Problem.invalid('closesAt', 'must lie in the future');
    const version =
      input.versionId === null ? null : await use(DraftingService).lockedVersion(tx, input.versionId);
    if (version !== null && version.group.id !== group.id) throw Problem.notFound('version');
    const pollId = newId();
    const options = optionsOf(input, pollId, now);
    const poll: Poll = {
      id: pollId,
      spaceId: space.id,
      groupId: group.id,
      versionId: input.versionId,
      method: input.method,
      atMost: input.atMost,
      question: input.question,
      details: input.details,
      status: 'open',
      closesAt: input.closesAt,
      hiddenUntilClosed: input.hiddenUntilClosed,
      openedAt: now,
      openedById: personId,
      openedForId: organisationId,
      closedAt: null,
      closedById: null,
    };
    await tx.insert(Poll, poll);
    if (options.length > 0) await tx.insert(PollOption, options);
    const polls = use(PollsService);
    return polls.recorded(
      { ...place, poll },
      {
        payload: {
          method: poll.method,
          question: poll.question,
          details: poll.details,
          closesAt: poll.closesAt.toISOString(),
          hiddenUntilClosed: poll.hiddenUntilClosed,
          ...(options.length === 0 ? {} : { options: options.map(recordedOption), atMost: poll.atMost }),
          sha256: version?.version.sha256 ?? null,
        },
        notices: await polls.toldAll(tx, { ...place, poll }, now),
      },
    );
  },

  sentence: {
    en: (who, { question }) => `${who} opened a poll that binds nobody: ${question}`,
    cy: (who, { question }) => `Agorodd ${who} bôl nad yw’n rhwymo neb: ${question}`,
  },
});

function recordedOption({ id: optionId, label, startsAt }: PollOption) {
  return { optionId, label, startsAt: startsAt?.toISOString() ?? null };
}
