import { isLate, lateAnswers, standingOf } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityTarget, In, type ObjectLiteral } from 'typeorm';
import { dayOf } from '../access/grants.js';
import { groupBy } from '../platform/collections.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { GovernmentResponse } from './entities/government-response.js';
import { KeptStanding } from './entities/kept-standing.js';
import type { Recommendation } from './entities/recommendation.js';
import { RecommendationAcknowledgement } from './entities/recommendation-acknowledgement.js';
import { RecommendationEvidence } from './entities/recommendation-evidence.js';
import { RecommendationPart } from './entities/recommendation-part.js';
import { answerGiven } from './recommendations.service.js';

/** An answer of government, and whether it came after the day by which it was to come. */
export type TimedResponse = GovernmentResponse & { readonly late: boolean };

/** Reads of what belongs to recommendations, batched. Whoever asks has asked the policy. */
@Injectable()
export class RecommendationPartsQueries {
  constructor(private readonly database: DataSource) {}

  /** In order. */
  parts(ctx: RequestContext, recommendationId: string): Promise<readonly RecommendationPart[]> {
    return this.numbered(ctx, RecommendationPart, 'recommendation-parts', recommendationId);
  }

  /** In order. */
  evidence(ctx: RequestContext, recommendationId: string): Promise<readonly RecommendationEvidence[]> {
    return this.numbered(ctx, RecommendationEvidence, 'recommendation-evidence', recommendationId);
  }

  async acknowledgement(
    ctx: RequestContext,
    recommendationId: string,
  ): Promise<RecommendationAcknowledgement | null> {
    const found = await ctx.load('recommendation-acknowledgement', recommendationId, async (ids) => {
      const where = { recommendationId: In([...ids]) };
      const rows = await this.database.manager.findBy(RecommendationAcknowledgement, where);
      return new Map(rows.map((row) => [row.recommendationId, row]));
    });
    return found ?? null;
  }

  /** How it stands. */
  async standing(ctx: RequestContext, recommendationId: string): Promise<KeptStanding & { late: boolean }> {
    const found = await ctx.load('recommendation-standing', recommendationId, async (ids) => {
      const rows = await this.database.manager.findBy(KeptStanding, { recommendationId: In([...ids]) });
      return new Map(rows.map((row) => [row.recommendationId, row]));
    });
    if (found === undefined) throw new Error(`recommendation ${recommendationId} has no standing`);
    return { ...found, late: isLate(found, dayOf(ctx.now)) };
  }

  /** What government said, oldest first. */
  async responses(ctx: RequestContext, recommendation: Recommendation): Promise<readonly TimedResponse[]> {
    const { id, answerBy } = recommendation;
    const found = await ctx.load('government-responses', id, async (ids) => {
      const rows = await this.database.manager.find(GovernmentResponse, {
        where: { recommendationId: In([...ids]) },
        order: { answeredAt: 'ASC', id: 'ASC' },
      });
      return groupBy(rows, (row) => row.recommendationId);
    });
    const responses = found ?? [];
    const partIds = (await this.parts(ctx, id)).map((part) => part.id);
    const late = lateAnswers({ partIds, answerBy, answers: responses.map(answerGiven) });
    return responses.map((response, index) => ({ ...response, late: late[index] === true }));
  }

  /** How far government had come at a moment after it was sent. */
  async statusAt(
    ctx: RequestContext,
    recommendation: Recommendation,
    at: Date,
  ): Promise<KeptStanding['status']> {
    const { id, answerBy } = recommendation;
    const [parts, acknowledgement, responses] = await Promise.all([
      this.parts(ctx, id),
      this.acknowledgement(ctx, id),
      this.responses(ctx, recommendation),
    ]);
    const record = {
      partIds: parts.map((part) => part.id),
      answerBy,
      acknowledged: acknowledgement !== null && acknowledgement.at <= at,
      answers: responses.filter(({ answeredAt }) => answeredAt <= at).map(answerGiven),
    };
    return standingOf(record).status;
  }

  private async numbered<T extends ObjectLiteral & { recommendationId: string }>(
    ctx: RequestContext,
    entity: EntityTarget<T>,
    name: string,
    recommendationId: string,
  ): Promise<readonly T[]> {
    const found = await ctx.load(name, recommendationId, async (ids) => {
      const rows = await this.database.manager
        .createQueryBuilder(entity, 'row')
        .where('row.recommendationId IN (:...ids)', { ids })
        .orderBy('row.ordinal')
        .getMany();
      return groupBy(rows, (row) => row.recommendationId);
    });
    return found ?? [];
  }
}
