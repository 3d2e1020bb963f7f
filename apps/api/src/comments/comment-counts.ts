import type { CommentThreadStatus } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ActsQueries } from '../acts/acts.queries.js';
import { DraftingService } from '../drafting/drafting.service.js';
import type { Draft } from '../drafting/entities/draft.js';
import { valuesBy } from '../platform/collections.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { CommentThread } from './entities/comment-thread.js';

/** How many threads a draft had, and how many of them were resolved. */
export interface ThreadCounts {
  readonly threads: number;
  readonly resolved: number;
}

/** How much was said of drafts by a moment. */
@Injectable()
export class CommentCounts {
  constructor(
    private readonly database: DataSource,
    private readonly drafting: DraftingService,
    private readonly acts: ActsQueries,
  ) {}

  /** Threads of a draft as they stood at a moment, batched; null for whoever may not read them. */
  async at(ctx: RequestContext, draft: Draft, at: Date): Promise<ThreadCounts | null> {
    if (!ctx.allows('comment.read', await this.drafting.draftPolicySubjectOf(ctx, draft))) return null;
    const key = `thread-counts:${at.toISOString()}`;
    const found = await ctx.load(key, draft.id, (ids) => this.counts(ids, at));
    return found ?? { threads: 0, resolved: 0 };
  }

  private async counts(draftIds: readonly string[], at: Date): Promise<Map<string, ThreadCounts>> {
    const threads = await this.database.manager
      .createQueryBuilder(CommentThread, 'thread')
      .select(['thread.id', 'thread.draftId', 'thread.status', 'thread.latestAt'])
      .where({ draftId: In([...draftIds]) })
      .andWhere('thread.startedAt <= :at', { at })
      .getMany();
    const statuses = await this.statusesAt(threads, at);
    const byDraft = valuesBy(
      threads,
      ({ draftId }) => draftId,
      ({ id }) => statuses.get(id),
    );
    return new Map(
      [...byDraft].map(([draftId, stood]) => [
        draftId,
        { threads: stood.length, resolved: stood.filter((status) => status === 'resolved').length },
      ]),
    );
  }

  /** How threads stood: as they do now where nothing has happened in them since, otherwise as the acts have it. */
  private async statusesAt(
    threads: readonly CommentThread[],
    at: Date,
  ): Promise<Map<string, CommentThreadStatus>> {
    const since = threads.filter(({ latestAt }) => latestAt > at).map(({ id }) => id);
    const turns = await this.acts.lastKinds(since, ['comment.resolve', 'comment.reopen'], at);
    const then = since.map((id) => [id, turns.get(id) === 'comment.resolve' ? 'resolved' : 'open'] as const);
    return new Map([...threads.map(({ id, status }) => [id, status] as const), ...then]);
  }
}
