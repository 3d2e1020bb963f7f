import { GOVERNMENT_ANSWERS } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { GroupsService } from '../../groups/groups.service.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, id, isId, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { GovernmentResponse } from '../entities/government-response.js';
import { Recommendation } from '../entities/recommendation.js';

const ANSWER_EN = {
  accepted: 'accepted',
  accepted_in_part: 'accepted in part',
  rejected: 'rejected',
  deferred: 'deferred',
} as const;
const ANSWER_CY = {
  accepted: 'Derbyniodd',
  accepted_in_part: 'Derbyniodd yn rhannol',
  rejected: 'Gwrthododd',
  deferred: 'Gohiriodd',
} as const;

/** Government answers a recommendation, with its statement. */
export const answerRecommendation = defineAct({
  action: 'recommendation.answer',
  seenBy: 'recommendation.read',
  input: z.object({
    recommendationId: id,
    answer: z.enum(GOVERNMENT_ANSWERS),
    statement: paragraphs,
    statementUrl: z
      .url({ protocol: /^https?$/u, message: 'must be a web address' })
      .max(500)
      .nullish(),
    deferredTo: calendarDate.nullish(),
  }),

  async subject({ tx, input, use }) {
    const { recommendationId } = input;
    const recommendation = isId(recommendationId)
      ? await tx.findOneBy(Recommendation, { id: recommendationId })
      : null;
    if (recommendation === null) throw Problem.notFound('recommendation');
    const groups = use(GroupsService);
    // One answer after the other: the recommendation itself is evidence, whose rows may not be locked.
    const place = await groups.lockedForChange(tx, recommendation.groupId);
    return { subject: { ...place, recommendation }, policy: groups.policySubject(place) };
  },

  async change({ tx, input, subject: { recommendation, group, space }, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a recommendation is answered by a person');
    const deferredTo = input.deferredTo ?? null;
    if ((input.answer === 'deferred') !== (deferredTo !== null)) {
      throw Problem.invalid('deferredTo', 'must say until when a deferred answer is put off, and only then');
    }
    const response: GovernmentResponse = {
      id: newId(),
      recommendationId: recommendation.id,
      answer: input.answer,
      statement: input.statement,
      statementUrl: input.statementUrl ?? null,
      deferredTo,
      answeredAt: now,
      answeredById: personId,
      answeredForId: organisationId,
    };
    await tx.insert(GovernmentResponse, response);
    const { answer, statement, statementUrl } = response;
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'government_response', id: response.id },
        { type: 'recommendation', id: recommendation.id },
      ],
      payload: { answer, statement, statementUrl, deferredTo },
      words: { answer, title: recommendation.title },
      notices: [
        {
          kind: 'recommendation',
          personIds: await use(GroupsService).peopleIn(tx, group.id, now),
          path: `/spaces/${space.slug}/recommendations`,
        },
      ],
      result: { governmentResponseId: response.id, recommendationId: recommendation.id },
    };
  },

  sentence: {
    en: (who, { answer, title }) => `${who} answered the recommendation “${title}”: ${ANSWER_EN[answer]}.`,
    cy: (who, { answer, title }) => `${ANSWER_CY[answer]} ${who} yr argymhelliad “${title}”.`,
  },
});
