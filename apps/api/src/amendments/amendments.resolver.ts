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
import { acceptAmendment } from './acts/accept-amendment.js';
import { proposeAmendment } from './acts/propose-amendment.js';
import { rejectAmendment } from './acts/reject-amendment.js';
import { replyToAmendment } from './acts/reply-to-amendment.js';
import { reviseAmendment } from './acts/revise-amendment.js';
import { withdrawAmendment } from './acts/withdraw-amendment.js';
import { AmendmentsQueries } from './amendments.queries.js';
import {
  AcceptAmendmentInput,
  AmendmentChangeType,
  AmendmentConnection,
  AmendmentPayload,
  AmendmentReplyConnection,
  AmendmentRevisionConnection,
  AmendmentType,
  ProposeAmendmentInput,
  RejectAmendmentInput,
  ReplyToAmendmentInput,
  ReviseAmendmentInput,
  WithdrawAmendmentInput,
} from './amendments.types.js';
import type { Amendment } from './entities/amendment.js';

@Resolver(() => AmendmentType)
export class AmendmentsResolver {
  constructor(
    private readonly queries: AmendmentsQueries,
    private readonly drafting: DraftingService,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => AmendmentType, { nullable: true })
  @Reads('amendment.read')
  amendment(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.queries.amendment(ctx, id);
  }

  @Mutation(() => AmendmentPayload)
  @Performs(proposeAmendment)
  async proposeAmendment(@Ctx() ctx: RequestContext, @Args('input') input: ProposeAmendmentInput) {
    const { result, act } = await this.door.perform(ctx, proposeAmendment, input);
    return this.payload(ctx, result.amendmentId, act);
  }

  @Mutation(() => AmendmentPayload)
  @Performs(reviseAmendment)
  async reviseAmendment(@Ctx() ctx: RequestContext, @Args('input') input: ReviseAmendmentInput) {
    const { result, act } = await this.door.perform(ctx, reviseAmendment, input);
    return this.payload(ctx, result.amendmentId, act);
  }

  @Mutation(() => AmendmentPayload)
  @Performs(acceptAmendment)
  async acceptAmendment(@Ctx() ctx: RequestContext, @Args('input') input: AcceptAmendmentInput) {
    const { result, act } = await this.door.perform(ctx, acceptAmendment, input);
    return this.payload(ctx, result.amendmentId, act);
  }

  @Mutation(() => AmendmentPayload)
  @Performs(rejectAmendment)
  async rejectAmendment(@Ctx() ctx: RequestContext, @Args('input') input: RejectAmendmentInput) {
    const { result, act } = await this.door.perform(ctx, rejectAmendment, input);
    return this.payload(ctx, result.amendmentId, act);
  }

  @Mutation(() => AmendmentPayload)
  @Performs(withdrawAmendment)
  async withdrawAmendment(@Ctx() ctx: RequestContext, @Args('input') input: WithdrawAmendmentInput) {
    const { result, act } = await this.door.perform(ctx, withdrawAmendment, input);
    return this.payload(ctx, result.amendmentId, act);
  }

  @Mutation(() => AmendmentPayload)
  @Performs(replyToAmendment)
  async replyToAmendment(@Ctx() ctx: RequestContext, @Args('input') input: ReplyToAmendmentInput) {
    const { result, act } = await this.door.perform(ctx, replyToAmendment, input);
    return this.payload(ctx, result.amendmentId, act);
  }

  @ResolveField(() => DraftType, { nullable: true })
  @Guards('Amendment', 'draft.read')
  draft({ draftId }: Amendment, _args: unknown, ctx: RequestContext) {
    return this.drafting.readableDraft(ctx, draftId);
  }

  @ResolveField(() => AmendmentType, { nullable: true, description: 'The amendment that it is to.' })
  parent(amendment: Amendment, _args: unknown, ctx: RequestContext) {
    return this.queries.parent(ctx, amendment);
  }

  @ResolveField(() => PersonType)
  proposedBy({ proposedById }: Amendment, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, proposedById);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'For whom it was proposed.' })
  proposedFor({ proposedForId }: Amendment, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, proposedForId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  settledBy({ settledById }: Amendment, _args: unknown, ctx: RequestContext) {
    return settledById === null ? null : this.identity.person(ctx, settledById);
  }

  @ResolveField(() => String, { description: 'Why it is proposed.' })
  async reasons(amendment: Amendment, _args: unknown, ctx: RequestContext) {
    return (await this.queries.latest(ctx, amendment)).reasons;
  }

  @ResolveField(() => [AmendmentChangeType], {
    description: 'What it proposes now, beside the text as it is stored.',
  })
  changes(amendment: Amendment, _args: unknown, ctx: RequestContext) {
    return this.queries.changes(ctx, amendment);
  }

  @ResolveField(() => [AmendmentType], {
    description: 'Open amendments that want another thing of one of its clauses.',
  })
  conflictsWith(amendment: Amendment, _args: unknown, ctx: RequestContext) {
    return this.queries.conflicting(ctx, amendment);
  }

  @ResolveField(() => AmendmentConnection, { description: 'Amendments to it, the first first.' })
  amendments(@Ctx() ctx: RequestContext, @Parent() { id }: Amendment, @Args() args: PageArgs) {
    return this.queries.toAmendment(ctx, id, args);
  }

  @ResolveField(() => AmendmentRevisionConnection, { description: 'The latest first.' })
  revisions(@Ctx() ctx: RequestContext, @Parent() { id }: Amendment, @Args() args: PageArgs) {
    return this.queries.revisions(ctx, id, args);
  }

  @ResolveField(() => AmendmentReplyConnection, { description: 'The first first.' })
  replies(@Ctx() ctx: RequestContext, @Parent() { id }: Amendment, @Args() args: PageArgs) {
    return this.queries.replies(ctx, id, args);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer proposed it.' })
  isMine({ proposedById }: Amendment, _args: unknown, ctx: RequestContext) {
    return proposedById === ctx.personId;
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(amendment: Amendment, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, amendment);
  }

  private async payload(ctx: RequestContext, id: string, act: Act) {
    return { amendment: await this.queries.amendment(ctx, id), act };
  }
}
