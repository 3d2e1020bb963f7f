import { answerReminderDue } from '@concordat/domain';
import { z } from 'zod';
import { dayOf } from '../../access/grants.js';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { RolesService } from '../../spaces/roles.service.js';
import { RecommendationReminder } from '../entities/recommendation-reminder.js';
import { pathOf, RecommendationsService } from '../recommendations.service.js';

/** Government is reminded of the day by which it is to answer: once before it, and once when it has passed. */
export const remindOfRecommendation = defineAct({
  action: 'recommendation.remind',
  seenBy: 'recommendation.read',
  keepsAccess: true,
  input: z.object({ recommendationId: id }),

  async subject({ tx, input, use }) {
    const recommendations = use(RecommendationsService);
    const found = await recommendations.locked(tx, input.recommendationId);
    return { subject: found, policy: recommendations.policySubject(found) };
  },

  async change({ tx, subject: { recommendation, standing, group, space }, now, use }) {
    const { dueOn } = standing;
    const kind = answerReminderDue(standing, dayOf(now));
    if (kind === null || dueOn === null) throw Problem.conflict('There is nothing to be reminded of.');
    const reminder = { recommendationId: recommendation.id, dueOn, kind };
    if (await tx.existsBy(RecommendationReminder, reminder)) {
      throw Problem.conflict('Government was reminded already.');
    }
    await tx.insert(RecommendationReminder, { ...reminder, remindedAt: now });
    const sponsors = await use(RolesService).sponsorsFrom(tx, space.id, now);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [{ type: 'recommendation', id: recommendation.id }],
      payload: { dueOn, kind },
      words: { title: recommendation.title, dueOn, kind },
      result: { recommendationId: recommendation.id },
      notices: [
        {
          kind: 'recommendation',
          personIds: sponsors.map(({ personId }) => personId),
          path: pathOf(space.slug),
        },
      ],
    };
  },

  sentence: {
    en: (who, { title, dueOn, kind }) =>
      `${who} reminded government that its answer to “${title}” ${kind === 'overdue' ? 'was' : 'is'} due on ${dueOn}.`,
    cy: (who, { title, dueOn, kind }) =>
      kind === 'overdue'
        ? `Atgoffodd ${who} y llywodraeth fod disgwyl ei hateb i “${title}” erbyn ${dueOn}, ac na ddaeth.`
        : `Atgoffodd ${who} y llywodraeth fod disgwyl ei hateb i “${title}” erbyn ${dueOn}.`,
  },
});
