import type { AmendmentStatus } from '@concordat/domain';
import { Args, ID, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { filter } from 'rxjs';
import { type ActCommitted, ActFeed } from '../acts/act-feed.js';
import { DraftType } from '../drafting/drafting.types.js';
import type { Draft } from '../drafting/entities/draft.js';
import { Ctx, Guards, Subscribes } from '../platform/graphql/doors.js';
import { openLive } from '../platform/graphql/live.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { AmendmentsQueries } from './amendments.queries.js';
import {
  AmendedTextType,
  AmendmentConnection,
  type AmendmentOrder,
  AmendmentOrderEnum,
  AmendmentStatusEnum,
  AmendmentType,
} from './amendments.types.js';
import type { Amendment } from './entities/amendment.js';

@Resolver(() => DraftType)
export class DraftAmendmentsResolver {
  constructor(
    private readonly queries: AmendmentsQueries,
    private readonly feed: ActFeed,
  ) {}

  @ResolveField(() => AmendmentConnection, {
    description: 'Amendments to it and to one another. Empty for whoever may not read them.',
  })
  @Guards('Draft', 'amendment.read')
  amendments(
    @Ctx() ctx: RequestContext,
    @Parent() draft: Draft,
    @Args() args: PageArgs,
    @Args('status', { type: () => AmendmentStatusEnum, nullable: true }) status?: AmendmentStatus | null,
    @Args('clauseId', { type: () => ID, nullable: true }) clauseId?: string | null,
    @Args('order', { type: () => AmendmentOrderEnum, defaultValue: 'number' })
    order: AmendmentOrder = 'number',
  ) {
    return this.queries.ofDraft(ctx, draft, args, {
      status: status ?? null,
      clauseId: clauseId ?? null,
      order,
    });
  }

  @ResolveField(() => AmendedTextType, {
    nullable: true,
    description:
      'The text as it is stored, and what it would be with these amendments accepted. Null for whoever may not read them.',
  })
  @Guards('Draft', 'amendment.read')
  amended(
    @Ctx() ctx: RequestContext,
    @Parent() draft: Draft,
    @Args('amendmentIds', { type: () => [ID], description: 'Amendments to the draft; a hundred at most.' })
    amendmentIds: string[],
  ) {
    return this.queries.amended(ctx, draft, amendmentIds);
  }

  @Subscription(() => AmendmentType, {
    description: 'Each amendment to a draft in which something was said or done, as it happens.',
  })
  @Subscribes('amendment.read')
  amendmentChanged(@Ctx() ctx: RequestContext, @Args('draftId', { type: () => ID }) draftId: string) {
    return openLive<ActCommitted, Amendment>(ctx, 'amendmentChanged', {
      events: this.feed.committed.pipe(filter(({ kind }) => kind.startsWith('amendment.'))),
      require: (now) => this.queries.requireDraft(now, draftId),
      send: async (now, { actId }) => (await this.queries.ofAct(now, actId, draftId)) ?? undefined,
    });
  }
}
