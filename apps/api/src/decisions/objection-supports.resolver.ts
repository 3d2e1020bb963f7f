import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import type { Act } from '../acts/entities/act.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Performs } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { supportObjection } from './acts/support-objection.js';
import { withdrawSupport } from './acts/withdraw-support.js';
import { DecisionParts, type ObjectionIn } from './decision-parts.js';
import { DecisionsQueries } from './decisions.queries.js';
import { ObjectionType } from './decisions.types.js';
import { ObjectionSupportsQueries, type SupportOf } from './objection-supports.queries.js';
import {
  ObjectionSupportConnection,
  ObjectionSupportType,
  SupportObjectionInput,
  SupportPayload,
  WithdrawSupportInput,
} from './objection-supports.types.js';

@Resolver(() => ObjectionType)
export class ObjectionSupportsResolver {
  constructor(
    private readonly queries: ObjectionSupportsQueries,
    private readonly decisions: DecisionsQueries,
    private readonly parts: DecisionParts,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => SupportPayload, {
    description: 'Supports the objection of another organisation. That is shown, and changes no count.',
  })
  @Performs(supportObjection)
  async supportObjection(@Ctx() ctx: RequestContext, @Args('input') input: SupportObjectionInput) {
    return this.payload(ctx, await this.door.perform(ctx, supportObjection, input));
  }

  @Mutation(() => SupportPayload, { description: 'Withdraws the support of one’s organisation.' })
  @Performs(withdrawSupport)
  async withdrawSupport(@Ctx() ctx: RequestContext, @Args('input') input: WithdrawSupportInput) {
    return this.payload(ctx, await this.door.perform(ctx, withdrawSupport, input));
  }

  @ResolveField(() => ObjectionSupportConnection, {
    description: 'Other organisations that had said by then that they support it, the newest last.',
  })
  supports(@Parent() objection: ObjectionIn, @Args() args: PageArgs) {
    return this.queries.page(objection, args);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer may support it now for their organisation.',
  })
  maySupport(objection: ObjectionIn, _args: unknown, ctx: RequestContext): Promise<boolean> {
    return this.queries.maySupport(ctx, objection);
  }

  private async payload(
    ctx: RequestContext,
    { result, act }: { result: { objectionId: string; decisionId: string }; act: Act },
  ) {
    const decision = await this.decisions.byId(ctx, result.decisionId);
    return { objection: this.parts.objection(decision, result.objectionId), decision, act };
  }
}

@Resolver(() => ObjectionSupportType)
export class SupportsResolver {
  constructor(
    private readonly queries: ObjectionSupportsQueries,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => OrganisationType)
  organisation({ organisationId }: SupportOf, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, organisationId);
  }

  @ResolveField(() => PersonType, { description: 'Who spoke for it.' })
  person({ personId }: SupportOf, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, personId);
  }

  @ResolveField(() => Date, { nullable: true })
  withdrawnAt({ end }: SupportOf): Date | null {
    return end?.at ?? null;
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who withdrew it for the organisation.' })
  withdrawnBy({ end }: SupportOf, _args: unknown, ctx: RequestContext) {
    return end === null ? null : this.identity.person(ctx, end.endedById);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may withdraw it now.' })
  mayWithdraw(support: SupportOf, _args: unknown, ctx: RequestContext): Promise<boolean> {
    return this.queries.mayWithdraw(ctx, support);
  }
}
