import { allowedActions, NOWHERE, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { GroupsService } from '../groups/groups.service.js';
import { groupBy } from '../platform/collections.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { WaitingItem, WaitingSource } from '../platform/waiting.js';
import type { Space } from '../spaces/entities/space.js';
import { GovernmentResponse } from './entities/government-response.js';
import { Recommendation } from './entities/recommendation.js';

const ACTIONS: readonly WriteAction[] = ['recommendation.answer'];

/** Reads of recommendations. */
@Injectable()
export class RecommendationsQueries implements WaitingSource {
  constructor(
    private readonly database: DataSource,
    private readonly groups: GroupsService,
  ) {}

  /** Recommendations of a space, the newest first, for whoever may read them. */
  page(ctx: RequestContext, space: Space, args: PageArgs): Promise<Page<Recommendation>> {
    ctx.require('recommendation.read', { ...NOWHERE, spaceId: space.id });
    return pageOf(
      this.database.manager
        .createQueryBuilder(Recommendation, 'recommendation')
        .where('recommendation.spaceId = :spaceId', { spaceId: space.id }),
      [
        {
          column: 'recommendation.sentAt',
          descending: true,
          value: ({ sentAt }) => sentAt,
          cast: 'timestamptz',
        },
        { column: 'recommendation.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
      ],
      args,
    );
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

  /** What government said, oldest first, batched. */
  async responses(ctx: RequestContext, recommendationId: string): Promise<readonly GovernmentResponse[]> {
    const found = await ctx.load('government-responses', recommendationId, async (ids) => {
      const rows = await this.database.manager.find(GovernmentResponse, {
        where: { recommendationId: In([...ids]) },
        order: { answeredAt: 'ASC', id: 'ASC' },
      });
      return groupBy(rows, (row) => row.recommendationId);
    });
    return found ?? [];
  }

  async mayDo(ctx: RequestContext, { groupId }: Recommendation): Promise<string[]> {
    return allowedActions(ctx.actor, ACTIONS, await this.groups.policySubjectOf(ctx, groupId));
  }

  async waitingFor(ctx: RequestContext, space: Space): Promise<WaitingItem[]> {
    if (
      !ctx.allows('recommendation.answer', { ...NOWHERE, spaceId: space.id, states: { space: space.status } })
    )
      return [];
    const unanswered = await this.database.manager
      .createQueryBuilder(Recommendation, 'recommendation')
      .where('recommendation.spaceId = :spaceId', { spaceId: space.id })
      .andWhere(
        'NOT EXISTS (SELECT 1 FROM government_response r WHERE r.recommendation_id = recommendation.id)',
      )
      .orderBy('recommendation.sentAt')
      .getMany();
    return unanswered.map(({ id, title, sentAt }) => ({
      id: `answer:${id}`,
      kind: 'answer_wanted',
      title,
      reason: 'A recommendation has been sent to government and waits for its answer.',
      path: `/spaces/${space.slug}/recommendations`,
      since: sentAt,
      dueAt: null,
    }));
  }
}
