import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { TaskGroup } from '../groups/entities/task-group.js';
import { TaskGroupType } from '../groups/groups.types.js';
import { Ctx, Guards } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { DraftingQueries } from './drafting.queries.js';
import { DraftConnection } from './drafting.types.js';

@Resolver(() => TaskGroupType)
export class GroupDraftsResolver {
  constructor(private readonly queries: DraftingQueries) {}

  @Guards('TaskGroup', 'draft.read')
  @ResolveField(() => DraftConnection, { description: 'Empty for whoever may not read drafts of the group.' })
  drafts(@Ctx() ctx: RequestContext, @Parent() group: TaskGroup, @Args() args: PageArgs) {
    return this.queries.inGroup(ctx, group.spaceId, group.id, args);
  }
}
