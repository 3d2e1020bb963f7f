import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { OrganisationConnection } from '../organisations/organisations.types.js';
import { Ctx, Performs, Reads } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { admitOrganisation } from './acts/admit-organisation.js';
import { closeSpace } from './acts/close-space.js';
import { createSpace } from './acts/create-space.js';
import { removeOrganisation } from './acts/remove-organisation.js';
import { reviseSpace } from './acts/revise-space.js';
import type { Space } from './entities/space.js';
import {
  AdmitOrganisationInput,
  CloseSpaceInput,
  CreateSpaceInput,
  RemoveOrganisationInput,
  ReviseSpaceInput,
} from './spaces.inputs.js';
import { SpacesQueries } from './spaces.queries.js';
import { SpacesService } from './spaces.service.js';
import { MilestoneType, SpaceConnection, SpacePayload, SpaceType } from './spaces.types.js';

@Resolver(() => SpaceType)
export class SpacesResolver {
  constructor(
    private readonly queries: SpacesQueries,
    private readonly service: SpacesService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => SpaceConnection)
  @Reads('space.read')
  spaces(@Ctx() ctx: RequestContext, @Args() args: PageArgs) {
    return this.queries.page(ctx, args);
  }

  @Query(() => SpaceType, { nullable: true })
  @Reads('space.read')
  space(@Ctx() ctx: RequestContext, @Args('slug') slug: string) {
    return this.service.bySlug(ctx, slug);
  }

  @Mutation(() => SpacePayload)
  @Performs(createSpace)
  async createSpace(@Ctx() ctx: RequestContext, @Args('input') input: CreateSpaceInput) {
    const { result, act } = await this.door.perform(ctx, createSpace, input);
    return { space: await this.service.space(ctx, result.spaceId), act };
  }

  @Mutation(() => SpacePayload)
  @Performs(reviseSpace)
  async reviseSpace(@Ctx() ctx: RequestContext, @Args('input') input: ReviseSpaceInput) {
    const { result, act } = await this.door.perform(ctx, reviseSpace, input);
    return { space: await this.service.space(ctx, result.spaceId), act };
  }

  @Mutation(() => SpacePayload)
  @Performs(admitOrganisation)
  async admitOrganisation(@Ctx() ctx: RequestContext, @Args('input') input: AdmitOrganisationInput) {
    const { result, act } = await this.door.perform(ctx, admitOrganisation, input);
    return { space: await this.service.space(ctx, result.spaceId), act };
  }

  @Mutation(() => SpacePayload)
  @Performs(removeOrganisation)
  async removeOrganisation(@Ctx() ctx: RequestContext, @Args('input') input: RemoveOrganisationInput) {
    const { result, act } = await this.door.perform(ctx, removeOrganisation, input);
    return { space: await this.service.space(ctx, result.spaceId), act };
  }

  @Mutation(() => SpacePayload)
  @Performs(closeSpace)
  async closeSpace(@Ctx() ctx: RequestContext, @Args('input') input: CloseSpaceInput) {
    const { result, act } = await this.door.perform(ctx, closeSpace, input);
    return { space: await this.service.space(ctx, result.spaceId), act };
  }

  @ResolveField(() => [MilestoneType], { description: 'By due date.' })
  milestones(space: Space, _args: unknown, ctx: RequestContext) {
    return this.queries.milestones(ctx, space.id);
  }

  @ResolveField(() => OrganisationConnection)
  organisations(@Ctx() ctx: RequestContext, @Parent() space: Space, @Args() args: PageArgs) {
    return this.queries.organisations(ctx, space.id, args);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(space: Space, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, space);
  }
}
