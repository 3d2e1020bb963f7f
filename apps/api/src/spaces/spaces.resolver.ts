import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationConnection } from '../organisations/organisations.types.js';
import { Ctx, Reads } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Space } from './entities/space.js';
import { SpacesQueries } from './spaces.queries.js';
import { SpacesService } from './spaces.service.js';
import { MilestoneType, SpaceConnection, SpaceType } from './spaces.types.js';

@Resolver(() => SpaceType)
export class SpacesResolver {
  constructor(
    private readonly queries: SpacesQueries,
    private readonly service: SpacesService,
  ) {}

  @Query(() => SpaceConnection)
  @Reads('space.read')
  spaces(@Args() args: PageArgs) {
    return this.queries.page(args);
  }

  @Query(() => SpaceType, { nullable: true })
  @Reads('space.read')
  space(@Ctx() ctx: RequestContext, @Args('slug') slug: string) {
    return this.service.bySlug(ctx, slug);
  }

  @ResolveField(() => [MilestoneType], { description: 'By due date.' })
  milestones(@Ctx() ctx: RequestContext, @Parent() space: Space) {
    return this.queries.milestones(ctx, space.id);
  }

  @ResolveField(() => OrganisationConnection)
  organisations(@Ctx() ctx: RequestContext, @Parent() space: Space, @Args() args: PageArgs) {
    return this.queries.organisations(ctx, space.id, args);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(@Ctx() ctx: RequestContext, @Parent() space: Space) {
    return this.queries.mayDo(ctx, space);
  }
}
