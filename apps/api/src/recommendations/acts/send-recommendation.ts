import { standingOf } from '@concordat/domain';
import { z } from 'zod';
import { dayOf } from '../../access/grants.js';
import { defineAct } from '../../acts/define-act.js';
import { DecisionsService } from '../../decisions/decisions.service.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { newId } from '../../platform/ids.js';
import { id, line, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { KeptStanding } from '../entities/kept-standing.js';
import { Recommendation } from '../entities/recommendation.js';
import { RecommendationEvidence } from '../entities/recommendation-evidence.js';
import { RecommendationPart } from '../entities/recommendation-part.js';
import { givenAlong } from '../recommendation-input.js';

/** A carried decision is sent to government as a recommendation. */
export const sendRecommendation = defineAct({
  action: 'recommendation.send',
  seenBy: 'recommendation.read',
  input: z.object({ decisionId: id, title: line, text: paragraphs, ...givenAlong }),

  async subject({ tx, input, use }) {
    const decisions = use(DecisionsService);
    const found = await decisions.locked(tx, input.decisionId);
    return { subject: found, policy: decisions.policySubject(found) };
  },

  async change({ tx, input, subject: { decision, group, space }, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a recommendation is sent by a person');
    if (await tx.existsBy(Recommendation, { decisionId: decision.id })) {
      throw Problem.conflict('This decision has been sent to government already.');
    }
    const { title, text, parts, expectedEffect, evidence, answerBy } = input;
    if (answerBy !== null && answerBy < dayOf(now))
      throw Problem.invalid('answerBy', 'must not be a day that is over');
    const version = (await use(DraftingService).versionsByIds(tx, [decision.versionId])).get(
      decision.versionId,
    );
    if (version === undefined) throw new Error(`version ${decision.versionId} is missing`);
    const recommendation: Recommendation = {
      id: newId(),
      spaceId: space.id,
      groupId: group.id,
      decisionId: decision.id,
      versionId: version.id,
      title,
      text,
      expectedEffect,
      answerBy,
      sentAt: now,
      sentById: personId,
      sentForId: organisationId,
    };
    await tx.insert(Recommendation, recommendation);
    const recommendationId = recommendation.id;
    const numbered = <T extends object>(list: readonly T[]) =>
      list.map((each, index) => ({ id: newId(), recommendationId, ordinal: index + 1, ...each }));
    const sentParts = numbered(parts);
    if (parts.length > 0) await tx.insert(RecommendationPart, sentParts);
    if (evidence.length > 0) await tx.insert(RecommendationEvidence, numbered(evidence));
    const partIds = sentParts.map((part) => part.id);
    const standing = standingOf({ partIds, answerBy, acknowledged: false, answers: [] });
    await tx.insert(KeptStanding, { recommendationId, ...standing });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'recommendation', id: recommendation.id },
        { type: 'decision', id: decision.id },
        { type: 'version', id: version.id },
      ],
      versionHashes: [version.sha256],
      payload: { title, text, parts, expectedEffect, evidence, answerBy, sha256: version.sha256 },
      words: { title },
      result: { recommendationId },
    };
  },

  sentence: {
    en: (who, { title }) => `${who} sent the recommendation “${title}” to government.`,
    cy: (who, { title }) => `Anfonodd ${who} yr argymhelliad “${title}” at y llywodraeth.`,
  },
});
