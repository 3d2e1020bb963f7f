import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import type { NoticeKind } from '../acts/messages.js';
import { InLanguage, ViewerType } from '../identity/identity.types.js';
import { Ctx, Performs } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { chooseNotices } from './acts/choose-notices.js';
import { markNoticesRead } from './acts/mark-notices-read.js';
import type { NoticeRow } from './entities/notice.js';
import { NoticesQueries } from './notices.queries.js';
import {
  ChooseNoticesInput,
  ChooseNoticesPayload,
  MarkNoticesReadInput,
  MarkNoticesReadPayload,
  NoticeChoiceType,
  NoticeConnection,
  NoticeKindEnum,
  NoticeType,
  WaitingInSpaceType,
} from './notices.types.js';
import { WaitingList } from './waiting-list.js';

@Resolver(() => ViewerType)
export class NoticesResolver {
  constructor(
    private readonly queries: NoticesQueries,
    private readonly waiting: WaitingList,
    private readonly door: ActDoor,
  ) {}

  @ResolveField(() => NoticeConnection, { description: 'What the viewer is told of, newest first.' })
  notices(
    @Ctx() ctx: RequestContext,
    @Parent() viewer: ViewerType,
    @Args() args: PageArgs,
    @Args('kind', { type: () => NoticeKindEnum, nullable: true }) kind?: NoticeKind | null,
    @Args('unread', { type: () => Boolean, nullable: true }) unread?: boolean | null,
  ) {
    return this.queries.page(ctx, viewer.id, { kind: kind ?? null, unread: unread ?? null }, args);
  }

  @ResolveField(() => Int)
  unreadNotices(viewer: ViewerType, _args: unknown, ctx: RequestContext) {
    return this.queries.unread(ctx, viewer.id);
  }

  @ResolveField(() => [NoticeChoiceType])
  noticeChoices(viewer: ViewerType, _args: unknown, ctx: RequestContext) {
    return this.queries.choices(ctx, viewer.id);
  }

  @ResolveField(() => [WaitingInSpaceType], {
    description: 'What waits for the viewer in each space in which they hold a role and something does.',
  })
  waitingEverywhere(_parent: unknown, _args: unknown, ctx: RequestContext) {
    return this.waiting.everywhere(ctx);
  }

  @Mutation(() => MarkNoticesReadPayload)
  @Performs(markNoticesRead)
  async markNoticesRead(@Ctx() ctx: RequestContext, @Args('input') input: MarkNoticesReadInput) {
    const { noticeIds = null, ...rest } = input;
    const { result } = await this.door.perform(ctx, markNoticesRead, { ...rest, noticeIds });
    return { count: result.count, unreadNotices: await this.queries.unread(ctx, ctx.personId ?? '') };
  }

  @Mutation(() => ChooseNoticesPayload)
  @Performs(chooseNotices)
  async chooseNotices(@Ctx() ctx: RequestContext, @Args('input') input: ChooseNoticesInput) {
    await this.door.perform(ctx, chooseNotices, input);
    return { choices: await this.queries.choices(ctx, ctx.personId ?? '') };
  }
}

@Resolver(() => NoticeType)
export class NoticeResolver {
  constructor(private readonly queries: NoticesQueries) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'What happened, in a sentence; null where the viewer may not see it any more.',
  })
  sentence(@Ctx() ctx: RequestContext, @Parent() notice: NoticeRow, @Args() { language }: InLanguage) {
    return this.queries.sentence(ctx, notice, language ?? null);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The page where it can be seen or answered; null where the viewer may not see it any more.',
  })
  async path(notice: NoticeRow, _args: unknown, ctx: RequestContext) {
    return (await this.queries.sentence(ctx, notice)) === null ? null : notice.path;
  }
}
