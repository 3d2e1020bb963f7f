import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Performs } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { changeGoal } from './acts/change-goal.js';
import { changeSponsor } from './acts/change-sponsor.js';
import { changeTargetDate } from './acts/change-target-date.js';
import type { MandateChange } from './entities/mandate-change.js';
import type { Space } from './entities/space.js';
import { ChangeGoalInput, ChangeSponsorInput, ChangeTargetDateInput } from './mandate.inputs.js';
import { MandateChangeType } from './mandate.types.js';
import { SpacesQueries } from './spaces.queries.js';
import { SpacesService } from './spaces.service.js';
import { SpacePayload, SpaceType } from './spaces.types.js';

@Resolver(() => SpaceType)
export class MandateResolver {
  constructor(
    private readonly queries: SpacesQueries,
    private readonly spaces: SpacesService,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => SpacePayload)
  @Performs(changeGoal)
  async changeGoal(@Ctx() ctx: RequestContext, @Args('input') input: ChangeGoalInput) {
    const { result, act } = await this.door.perform(ctx, changeGoal, input);
    return { space: await this.spaces.space(ctx, result.spaceId), act };
  }

  @Mutation(() => SpacePayload)
  @Performs(changeTargetDate)
  async changeTargetDate(@Ctx() ctx: RequestContext, @Args('input') input: ChangeTargetDateInput) {
    const { result, act } = await this.door.perform(ctx, changeTargetDate, input);
    return { space: await this.spaces.space(ctx, result.spaceId), act };
  }

  @Mutation(() => SpacePayload)
  @Performs(changeSponsor)
  async changeSponsor(@Ctx() ctx: RequestContext, @Args('input') input: ChangeSponsorInput) {
    const { result, act } = await this.door.perform(ctx, changeSponsor, input);
    return { space: await this.spaces.space(ctx, result.spaceId), act };
  }

  @ResolveField(() => [MandateChangeType], {
    description: 'What government changed of what it set, the oldest first.',
  })
  mandateChanges(space: Space, _args: unknown, ctx: RequestContext) {
    return this.queries.mandateChanges(ctx, space.id);
  }
}

@Resolver(() => MandateChangeType)
export class MandateChangesResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  changedBy({ changedById }: MandateChange, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, changedById);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation({ changedForId }: MandateChange, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, changedForId);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who was sponsor until then; null where nobody was, and for the goal and the date.',
  })
  sponsorBefore({ sponsorBeforeId }: MandateChange, _args: unknown, ctx: RequestContext) {
    return sponsorBeforeId === null ? null : this.identity.person(ctx, sponsorBeforeId);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who is sponsor from then on; null for the goal and the date.',
  })
  sponsor({ sponsorId }: MandateChange, _args: unknown, ctx: RequestContext) {
    return sponsorId === null ? null : this.identity.person(ctx, sponsorId);
  }
}
