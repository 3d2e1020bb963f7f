import { answerReminderDue, REMIND_DAYS_BEFORE } from '@concordat/domain';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { dayOf } from '../access/grants.js';
import { ActsService } from '../acts/acts.service.js';
import { performDue } from '../acts/perform-due.js';
import { defineJob } from '../platform/jobs/index.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { remindOfRecommendation } from './acts/remind-of-recommendation.js';
import { KeptStanding } from './entities/kept-standing.js';
import { Recommendation } from './entities/recommendation.js';
import { RecommendationReminder } from './entities/recommendation-reminder.js';

const EVERY_SECONDS = 15 * 60;
const DAY_MS = 86_400_000;

/** Reminds government of the days by which it is to answer recommendations. */
@Injectable()
export class RecommendationReminders {
  private readonly log = new Logger('recommendations');

  constructor(
    private readonly database: DataSource,
    private readonly acts: ActsService,
    private readonly spaces: SpacesService,
  ) {}

  /** Sends every reminder that is due and was not sent, each once, whoever else does the same at the moment. */
  async send(now: Date): Promise<void> {
    const today = dayOf(now);
    const horizon = dayOf(new Date(now.getTime() + REMIND_DAYS_BEFORE * DAY_MS));
    const near = await this.database.manager
      .createQueryBuilder(KeptStanding, 'standing')
      .innerJoin(Recommendation, 'recommendation', 'recommendation.id = standing.recommendationId')
      .where('standing.dueOn <= :horizon', { horizon })
      .andWhere(
        (query) =>
          `NOT EXISTS ${query
            .subQuery()
            .select('1')
            .from(RecommendationReminder, 'sent')
            .where('sent.recommendation_id = recommendation.id AND sent.due_on = standing.due_on')
            .andWhere("sent.kind = CASE WHEN standing.due_on < :today THEN 'overdue' ELSE 'before' END")
            .getQuery()}`,
        { today },
      )
      .orderBy('standing.dueOn')
      .addOrderBy('recommendation.id')
      .select('recommendation.id', 'id')
      .addSelect('recommendation.space_id', 'spaceId')
      .addSelect('standing.due_on::text', 'dueOn')
      .getRawMany<{ id: string; spaceId: string; dueOn: string }>();
    const active = await this.spaces.activeAmong(near.map(({ spaceId }) => spaceId));
    const inputs = near
      .filter(({ spaceId, dueOn }) => active.has(spaceId) && answerReminderDue({ dueOn }, today) !== null)
      .map(({ id }) => ({ recommendationId: id }));
    await performDue(this.acts, this.log, { act: remindOfRecommendation, inputs, now });
  }
}

/** Looks for recommendations whose answer is due soon, or late. */
export const remindOfRecommendations = defineJob({
  name: 'remind-of-recommendations',
  needs: 'recommendation.remind',
  data: z.object({}),
  every: EVERY_SECONDS,
  work: ({ now, use }) => use(RecommendationReminders).send(now),
});
