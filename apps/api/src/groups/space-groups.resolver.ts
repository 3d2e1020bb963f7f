import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, Guards } from '../platform/graphql/doors.js';
import { Page, PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Space } from '../spaces/entities/space.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { SpaceType } from '../spaces/spaces.types.js';
import { GroupsQueries } from './groups.queries.js';
import { TaskGroupConnection } from './groups.types.js';

@Resolver(() => SpaceType)
export class SpaceGroupsResolver {
  constructor(
    private readonly queries: GroupsQueries,
    private readonly spaces: SpacesService,
  ) {}

  @Guards('Space', 'group.read')
  @ResolveField(() => TaskGroupConnection, {
    description: 'Empty for whoever has no role in the space and represents no organisation in it.',
  })
  async taskGroups(@Ctx() ctx: RequestContext, @Parent() space: Space, @Args() args: PageArgs) {
    if (!ctx.allows('group.read', await this.spaces.policySubjectFor(ctx, space))) {
      return Page.empty();
    }
    return this.queries.inSpace(ctx, space.id, args);
  }
}
