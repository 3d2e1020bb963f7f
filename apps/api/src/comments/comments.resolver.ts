import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import type { Act } from '../acts/entities/act.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftType } from '../drafting/drafting.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Guards, Performs, Reads } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { reopenCommentThread } from './acts/reopen-comment-thread.js';
import { replyToComment } from './acts/reply-to-comment.js';
import { resolveCommentThread } from './acts/resolve-comment-thread.js';
import { startCommentThread } from './acts/start-comment-thread.js';
import { withdrawComment } from './acts/withdraw-comment.js';
import { CommentsQueries } from './comments.queries.js';
import {
  CommentConnection,
  CommentThreadPayload,
  CommentThreadType,
  CommentType,
  PhraseAnchorType,
  ReopenCommentThreadInput,
  ReplyToCommentInput,
  ResolveCommentThreadInput,
  StartCommentThreadInput,
  TextNowType,
  WithdrawCommentInput,
} from './comments.types.js';
import type { Comment } from './entities/comment.js';
import type { CommentThread } from './entities/comment-thread.js';
import { anchorOf, TextSpokenOf } from './text-spoken-of.js';

@Resolver(() => CommentThreadType)
export class CommentThreadsResolver {
  constructor(
    private readonly queries: CommentsQueries,
    private readonly text: TextSpokenOf,
    private readonly drafting: DraftingService,
    private readonly identity: IdentityService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => CommentThreadType, { nullable: true })
  @Reads('comment.read')
  commentThread(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.queries.thread(ctx, id);
  }

  @Mutation(() => CommentThreadPayload)
  @Performs(startCommentThread)
  async startCommentThread(@Ctx() ctx: RequestContext, @Args('input') input: StartCommentThreadInput) {
    const { result, act } = await this.door.perform(ctx, startCommentThread, input);
    return this.payload(ctx, result.threadId, act);
  }

  @Mutation(() => CommentThreadPayload)
  @Performs(replyToComment)
  async replyToComment(@Ctx() ctx: RequestContext, @Args('input') input: ReplyToCommentInput) {
    const { result, act } = await this.door.perform(ctx, replyToComment, input);
    return this.payload(ctx, result.threadId, act);
  }

  @Mutation(() => CommentThreadPayload)
  @Performs(resolveCommentThread)
  async resolveCommentThread(@Ctx() ctx: RequestContext, @Args('input') input: ResolveCommentThreadInput) {
    const { result, act } = await this.door.perform(ctx, resolveCommentThread, input);
    return this.payload(ctx, result.threadId, act);
  }

  @Mutation(() => CommentThreadPayload)
  @Performs(reopenCommentThread)
  async reopenCommentThread(@Ctx() ctx: RequestContext, @Args('input') input: ReopenCommentThreadInput) {
    const { result, act } = await this.door.perform(ctx, reopenCommentThread, input);
    return this.payload(ctx, result.threadId, act);
  }

  @Mutation(() => CommentThreadPayload)
  @Performs(withdrawComment)
  async withdrawComment(@Ctx() ctx: RequestContext, @Args('input') input: WithdrawCommentInput) {
    const { result, act } = await this.door.perform(ctx, withdrawComment, input);
    return this.payload(ctx, result.threadId, act);
  }

  @ResolveField(() => DraftType, { nullable: true })
  @Guards('CommentThread', 'draft.read')
  draft({ draftId }: CommentThread, _args: unknown, ctx: RequestContext) {
    return this.drafting.readableDraft(ctx, draftId);
  }

  @ResolveField(() => PhraseAnchorType, {
    nullable: true,
    description: 'Null where a whole clause is spoken of.',
  })
  anchor(thread: CommentThread) {
    const anchor = anchorOf(thread);
    if (anchor === null) return null;
    const { start, end } = anchor;
    return { start: Buffer.from(start).toString('base64'), end: Buffer.from(end).toString('base64') };
  }

  @ResolveField(() => TextNowType)
  textNow(thread: CommentThread, _args: unknown, ctx: RequestContext) {
    return this.text.now(ctx, thread);
  }

  @ResolveField(() => PersonType)
  startedBy({ startedById }: CommentThread, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, startedById);
  }

  @ResolveField(() => PersonType, { nullable: true })
  resolvedBy({ resolvedById }: CommentThread, _args: unknown, ctx: RequestContext) {
    return resolvedById === null ? null : this.identity.person(ctx, resolvedById);
  }

  @ResolveField(() => CommentConnection, { description: 'The first first.' })
  comments(@Ctx() ctx: RequestContext, @Parent() { id }: CommentThread, @Args() args: PageArgs) {
    return this.queries.comments(ctx, id, args);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(thread: CommentThread, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, thread);
  }

  private async payload(ctx: RequestContext, threadId: string, act: Act) {
    return { thread: await this.queries.thread(ctx, threadId), act };
  }
}

@Resolver(() => CommentType)
export class CommentsResolver {
  constructor(
    private readonly queries: CommentsQueries,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  person({ personId }: Comment, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, personId);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'For whom they spoke.' })
  organisation({ organisationId }: Comment, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, organisationId);
  }

  @ResolveField(() => [PersonType], { description: 'Whom it names.' })
  mentions({ id }: Comment, _args: unknown, ctx: RequestContext) {
    return this.queries.mentions(ctx, id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may take it back now.' })
  mayWithdraw(comment: Comment, _args: unknown, ctx: RequestContext) {
    return this.queries.mayWithdraw(ctx, comment);
  }
}
