import { allowedActions, NOWHERE, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { dayOf } from '../access/grants.js';
import { GroupsService } from '../groups/groups.service.js';
import { type Page, pageOf, type SortKey } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import type { Space } from '../spaces/entities/space.js';
import { KeptStanding } from './entities/kept-standing.js';
import { Recommendation } from './entities/recommendation.js';
import { RecommendationPartsQueries } from './recommendation-parts.queries.js';
import type { RecommendationFilter, RecommendationsArgs } from './recommendations.inputs.js';
import type { RecommendationOrder } from './recommendations.types.js';

const ACTIONS: readonly WriteAction[] = ['recommendation.acknowledge', 'recommendation.answer'];

const KEYS: Readonly<Record<RecommendationOrder, readonly SortKey<Recommendation>[]>> = {
  newest: [
    { column: 'recommendation.sentAt', descending: true, value: ({ sentAt }) => sentAt, cast: 'timestamptz' },
    { column: 'recommendation.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
  ],
  oldest: [
    { column: 'recommendation.sentAt', value: ({ sentAt }) => sentAt, cast: 'timestamptz' },
    { column: 'recommendation.id', value: ({ id }) => id, cast: 'uuid' },
  ],
  title: [
    { column: 'recommendation.title', value: ({ title }) => title, cast: 'text' },
    { column: 'recommendation.id', value: ({ id }) => id, cast: 'uuid' },
  ],
};

/** Reads of recommendations. */
@Injectable()
export class RecommendationsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly groups: GroupsService,
    private readonly parts: RecommendationPartsQueries,
  ) {}

  /** Recommendations of a space, for whoever may read them. */
  page(ctx: RequestContext, space: Space, args: RecommendationsArgs): Promise<Page<Recommendation>> {
    ctx.require('recommendation.read', { ...NOWHERE, spaceId: space.id });
    const query = this.database.manager
      .createQueryBuilder(Recommendation, 'recommendation')
      .innerJoin(KeptStanding, 'standing', 'standing.recommendationId = recommendation.id')
      .where('recommendation.spaceId = :spaceId', { spaceId: space.id });
    narrow(query, args.filter ?? {}, dayOf(ctx.now));
    return pageOf(query, KEYS[args.orderBy], args);
  }

  /** One recommendation, for whoever has just acted on it. */
  byId(id: string): Promise<Recommendation> {
    return this.database.manager.findOneByOrFail(Recommendation, { id });
  }

  /** The recommendation that a decision was sent as, batched; null also for whoever may not read it. */
  async ofDecision(
    ctx: RequestContext,
    decision: { id: string; spaceId: string },
  ): Promise<Recommendation | null> {
    if (!ctx.allows('recommendation.read', { ...NOWHERE, spaceId: decision.spaceId })) return null;
    const found = await ctx.load('recommendation-of', decision.id, async (ids) => {
      const rows = await this.database.manager.findBy(Recommendation, { decisionId: In([...ids]) });
      return new Map(rows.map((row) => [row.decisionId, row]));
    });
    return found ?? null;
  }

  async mayDo(ctx: RequestContext, { id, groupId }: Recommendation): Promise<string[]> {
    const subject = await this.groups.policySubjectOf(ctx, groupId);
    const { status } = await this.parts.standing(ctx, id);
    const states = { ...subject.states, recommendation: status };
    return allowedActions(ctx.actor, ACTIONS, { ...subject, states });
  }
}

function narrow(
  query: SelectQueryBuilder<Recommendation>,
  { taskGroupId, status, answer, late }: RecommendationFilter,
  today: string,
): void {
  if (taskGroupId)
    query.andWhere('recommendation.groupId = :groupId', { groupId: isId(taskGroupId) ? taskGroupId : null });
  if (status?.length) query.andWhere('standing.status IN (:...status)', { status });
  if (answer?.length) {
    query.andWhere(
      `EXISTS (SELECT 1 FROM government_response given
         WHERE given.recommendation_id = recommendation.id AND given.answer IN (:...answer))`,
      { answer },
    );
  }
  if (typeof late === 'boolean') {
    const over = '(standing.dueOn IS NOT NULL AND standing.dueOn < :today)';
    query.andWhere(late ? over : `NOT ${over}`, { today });
  }
}
