import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DecisionsService } from '../../decisions/decisions.service.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { newId } from '../../platform/ids.js';
import { id, line, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Recommendation } from '../entities/recommendation.js';

/** A carried decision is sent to government as a recommendation. */
export const sendRecommendation = defineAct({
  action: 'recommendation.send',
  seenBy: 'recommendation.read',
  input: z.object({ decisionId: id, title: line, text: paragraphs }),

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
      title: input.title,
      text: input.text,
      sentAt: now,
      sentById: personId,
      sentForId: organisationId,
    };
    await tx.insert(Recommendation, recommendation);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'recommendation', id: recommendation.id },
        { type: 'decision', id: decision.id },
        { type: 'version', id: version.id },
      ],
      versionHashes: [version.sha256],
      payload: { title: input.title, text: input.text, sha256: version.sha256 },
      words: { title: input.title },
      result: { recommendationId: recommendation.id },
    };
  },

  sentence: {
    en: (who, { title }) => `${who} sent the recommendation “${title}” to government.`,
    cy: (who, { title }) => `Anfonodd ${who} yr argymhelliad “${title}” at y llywodraeth.`,
  },
});
