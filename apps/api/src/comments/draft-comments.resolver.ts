import type { CommentThreadStatus } from '@concordat/domain';
import { Args, ID, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { filter } from 'rxjs';
import { type ActCommitted, ActFeed } from '../acts/act-feed.js';
import { PersonConnection } from '../directory/directory.types.js';
import { DraftType } from '../drafting/drafting.types.js';
import type { Draft } from '../drafting/entities/draft.js';
import { Ctx, Guards, Subscribes } from '../platform/graphql/doors.js';
import { openLive } from '../platform/graphql/live.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { CommentsQueries } from './comments.queries.js';
import {
  CommentThreadConnection,
  CommentThreadOrderEnum,
  CommentThreadStatusEnum,
  CommentThreadType,
  type ThreadOrder,
} from './comments.types.js';
import type { CommentThread } from './entities/comment-thread.js';

@Resolver(() => DraftType)
export class DraftCommentsResolver {
  constructor(
    private readonly queries: CommentsQueries,
    private readonly feed: ActFeed,
  ) {}

  @ResolveField(() => CommentThreadConnection, {
    description: 'The newest first. Empty for whoever may not read them.',
  })
  @Guards('Draft', 'comment.read')
  commentThreads(
    @Ctx() ctx: RequestContext,
    @Parent() draft: Draft,
    @Args() args: PageArgs,
    @Args('status', { type: () => CommentThreadStatusEnum, nullable: true })
    status?: CommentThreadStatus | null,
    @Args('clauseId', { type: () => ID, nullable: true }) clauseId?: string | null,
    @Args('organisationSlug', {
      type: () => String,
      nullable: true,
      description: 'Those in which somebody spoke for it.',
    })
    organisationSlug?: string | null,
    @Args('order', { type: () => CommentThreadOrderEnum, defaultValue: 'started' })
    order: ThreadOrder = 'started',
  ) {
    return this.queries.ofDraft(ctx, draft, args, {
      status: status ?? null,
      clauseId: clauseId ?? null,
      organisationSlug: organisationSlug ?? null,
      order,
    });
  }

  @ResolveField(() => PersonConnection, {
    description: 'Who may be named in comments, by name. Empty for whoever may not read them.',
  })
  @Guards('Draft', 'comment.read')
  mentionable(
    @Ctx() ctx: RequestContext,
    @Parent() draft: Draft,
    @Args() args: PageArgs,
    @Args('search', { type: () => String, nullable: true, description: 'A part of the name.' }) search?:
      | string
      | null,
  ) {
    return this.queries.mentionable(ctx, draft, search ?? null, args);
  }

  @Subscription(() => CommentThreadType, {
    description: 'Each thread of a draft in which something was said, withdrawn or settled, as it happens.',
  })
  @Subscribes('comment.read')
  commentThreadChanged(@Ctx() ctx: RequestContext, @Args('draftId', { type: () => ID }) draftId: string) {
    return openLive<ActCommitted, CommentThread>(ctx, 'commentThreadChanged', {
      events: this.feed.committed.pipe(filter(({ kind }) => kind.startsWith('comment.'))),
      require: (now) => this.queries.requireDraft(now, draftId),
      send: async (now, { actId }) => (await this.queries.threadOfAct(now, actId, draftId)) ?? undefined,
    });
  }
}
