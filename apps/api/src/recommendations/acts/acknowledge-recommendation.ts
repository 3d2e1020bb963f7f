import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { id } from '../../platform/input.js';
import { RecommendationAcknowledgement } from '../entities/recommendation-acknowledgement.js';
import { RecommendationsService } from '../recommendations.service.js';

/** Government says that a recommendation has arrived, before it answers. */
export const acknowledgeRecommendation = defineAct({
  action: 'recommendation.acknowledge',
  seenBy: 'recommendation.read',
  keepsAccess: true,
  input: z.object({ recommendationId: id }),

  async subject({ tx, input, use }) {
    const recommendations = use(RecommendationsService);
    const found = await recommendations.locked(tx, input.recommendationId);
    return { subject: found, policy: recommendations.policySubject(found) };
  },

  async change({ tx, subject: found, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a recommendation is acknowledged by a person');
    const { recommendation, group, space } = found;
    const recommendations = use(RecommendationsService);
    await tx.insert(RecommendationAcknowledgement, {
      id: newId(),
      recommendationId: recommendation.id,
      at: now,
      acknowledgedById: personId,
      acknowledgedForId: organisationId,
    });
    await recommendations.keepStanding(tx, recommendation.id, await recommendations.record(tx, found));
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [{ type: 'recommendation', id: recommendation.id }],
      payload: {},
      words: { title: recommendation.title },
      notices: await recommendations.toldAll(tx, found, now),
      result: { recommendationId: recommendation.id },
    };
  },

  sentence: {
    en: (who, { title }) => `${who} acknowledged the recommendation “${title}”.`,
    cy: (who, { title }) => `Cydnabu ${who} yr argymhelliad “${title}”.`,
  },
});
