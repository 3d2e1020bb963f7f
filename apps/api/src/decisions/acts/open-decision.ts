import { DECISION_RULES } from '@concordat/domain';
import { IsNull, Not } from 'typeorm';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { GroupsService } from '../../groups/groups.service.js';
import { OrganisationsService } from '../../organisations/organisations.service.js';
import { laterOf } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { id, instant, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { PollsService } from '../../polls/polls.service.js';
import { DecisionsService } from '../decisions.service.js';
import { Decision } from '../entities/decision.js';
import { DecisionSeat } from '../entities/decision-seat.js';
import { DecisionVersion } from '../entities/decision-version.js';

/** A co-chair puts a question to the group about the latest version of a draft; seats are fixed from then on. */
export const openDecision = defineAct({
  action: 'decision.open',
  seenBy: 'decision.read',
  input: z.object({
    versionId: id,
    question: paragraphs,
    rule: z.enum(DECISION_RULES),
    bySector: z.boolean().default(false),
    deadline: instant.nullish().transform((deadline) => deadline ?? null),
    pollId: id.nullish().transform((pollId) => pollId ?? null),
  }),

  async subject({ tx, input, use }) {
    const found = await use(DraftingService).lockedVersion(tx, input.versionId);
    const { frozenAt } = found.version;
    const [before] = await tx.find(Decision, {
      where: { draftId: found.draft.id, closedAt: Not(IsNull()) },
      order: { closedAt: 'DESC' },
      take: 1,
    });
    const lastMoment = laterOf(frozenAt, before?.closedAt ?? frozenAt);
    return { subject: { ...found, lastMoment }, policy: use(GroupsService).policySubject(found) };
  },

  async change({ tx, input, subject: { version, draft, group, space }, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a decision is opened by a person');
    if (!use(DraftingService).isLatest(version, draft)) {
      throw Problem.conflict(
        `Version ${version.number} is not the latest: version ${draft.latestNumber} is. Open the decision on that one.`,
      );
    }
    if (input.deadline !== null && input.deadline <= now)
      throw Problem.invalid('deadline', 'must lie in the future');
    if (await tx.existsBy(Decision, { draftId: draft.id, status: 'open' })) {
      throw Problem.conflict('A decision on this draft is open already. Close it first.');
    }
    const poll = input.pollId === null ? null : await use(PollsService).ofGroup(tx, input.pollId, group.id);
    const seats = await use(GroupsService).seats(tx, group.id, now);
    if (seats.length === 0) {
      throw Problem.conflict('No organisation has a seat in this group. Appoint members first.');
    }
    const organisations = await use(OrganisationsService).byIds(seats, tx);
    const decision: Decision = {
      id: newId(),
      spaceId: space.id,
      groupId: group.id,
      draftId: draft.id,
      versionId: version.id,
      question: input.question,
      rule: input.rule,
      bySector: input.bySector,
      silenceIsConsent: group.silenceIsConsent,
      quorumPercent: group.quorumPercent,
      status: 'open',
      deadline: input.deadline,
      openedAt: now,
      openedById: personId,
      openedForId: organisationId,
      closedAt: null,
      lapsedWhy: null,
      pollId: poll?.id ?? null,
    };
    await tx.insert(Decision, decision);
    await tx.insert(DecisionVersion, { decisionId: decision.id, versionId: version.id, putAt: now });
    await tx.insert(
      DecisionSeat,
      [...organisations.values()].map(({ id: seat, sectorKey }) => ({
        decisionId: decision.id,
        organisationId: seat,
        sectorKey,
      })),
    );
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'decision', id: decision.id },
        { type: 'version', id: version.id },
        ...(poll === null ? [] : [{ type: 'poll', id: poll.id }]),
      ],
      versionHashes: [version.sha256],
      payload: {
        question: input.question,
        rule: input.rule,
        bySector: input.bySector,
        silenceIsConsent: group.silenceIsConsent,
        quorumPercent: group.quorumPercent,
        deadline: input.deadline?.toISOString() ?? null,
        sha256: version.sha256,
        seats,
        ...(poll === null ? {} : { pollId: poll.id }),
      },
      words: { question: input.question, number: version.number, title: version.title },
      result: { decisionId: decision.id },
      notices: await use(DecisionsService).toldGroup(tx, { group, space, decision }, now),
    };
  },

  sentence: {
    en: (who, { question, number, title }) =>
      `${who} asked about version ${number} of “${title}”: ${question}`,
    cy: (who, { question, number, title }) =>
      `Gofynnodd ${who} am fersiwn ${number} o “${title}”: ${question}`,
  },
});
