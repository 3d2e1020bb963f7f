import { eventOf, GOVERNMENT_ANSWERS, next, recommendationStates } from '@concordat/domain';
import { z } from 'zod';
import { dayOf } from '../../access/grants.js';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, id, paragraphs, webAddress } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { GovernmentResponse } from '../entities/government-response.js';
import { answerGiven, RecommendationsService } from '../recommendations.service.js';

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

/** Government answers a recommendation, the whole of it or a part, with its statement. */
export const answerRecommendation = defineAct({
  action: 'recommendation.answer',
  seenBy: 'recommendation.read',
  input: z.object({
    recommendationId: id,
    partId: id.nullish().transform((value) => value ?? null),
    answer: z.enum(GOVERNMENT_ANSWERS),
    statement: paragraphs,
    statementUrl: webAddress.nullish(),
    deferredTo: calendarDate.nullish(),
  }),

  async subject({ tx, input, use }) {
    const recommendations = use(RecommendationsService);
    const found = await recommendations.locked(tx, input.recommendationId);
    return { subject: found, policy: recommendations.policySubject(found) };
  },

  async change({ tx, input, subject: found, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a recommendation is answered by a person');
    const { recommendation, parts, standing, group, space } = found;
    const deferredTo = input.deferredTo ?? null;
    if ((input.answer === 'deferred') !== (deferredTo !== null)) {
      throw Problem.invalid('deferredTo', 'must say until when a deferred answer is put off, and only then');
    }
    if (deferredTo !== null && deferredTo <= dayOf(now)) {
      throw Problem.invalid('deferredTo', 'must be a day to come');
    }
    const part = input.partId === null ? null : parts.find(({ id }) => id === input.partId);
    if (part === undefined) throw Problem.notFound('part of the recommendation');
    const response: GovernmentResponse = {
      id: newId(),
      recommendationId: recommendation.id,
      partId: part?.id ?? null,
      answer: input.answer,
      statement: input.statement,
      statementUrl: input.statementUrl ?? null,
      deferredTo,
      answeredAt: now,
      answeredById: personId,
      answeredForId: organisationId,
    };
    const recommendations = use(RecommendationsService);
    const known = await recommendations.record(tx, found);
    const record = { ...known, answers: [...known.answers, answerGiven(response)] };
    const last = known.answers.findLast(({ partId }) => partId === response.partId);
    const before = last && { answer: last.answer, deferredTo: last.deferredTo };
    next(recommendationStates, standing.status, eventOf(record));
    await tx.insert(GovernmentResponse, response);
    await recommendations.keepStanding(tx, recommendation.id, record);
    const { answer, statement, statementUrl } = response;
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'government_response', id: response.id },
        { type: 'recommendation', id: recommendation.id },
      ],
      payload: {
        part: part?.ordinal ?? null,
        answer,
        statement,
        statementUrl,
        deferredTo,
        ...(before && { before }),
      },
      words: { answer, title: recommendation.title, part: part?.ordinal ?? null },
      notices: await recommendations.toldAll(tx, found, now),
      result: { governmentResponseId: response.id, recommendationId: recommendation.id },
    };
  },

  sentence: {
    en: (who, { answer, title, part }) =>
      part === null
        ? `${who} answered the recommendation “${title}”: ${ANSWER_EN[answer]}.`
        : `${who} answered part ${part} of the recommendation “${title}”: ${ANSWER_EN[answer]}.`,
    cy: (who, { answer, title, part }) =>
      part === null
        ? `${ANSWER_CY[answer]} ${who} yr argymhelliad “${title}”.`
        : `${ANSWER_CY[answer]} ${who} ran ${part} o’r argymhelliad “${title}”.`,
  },
});
