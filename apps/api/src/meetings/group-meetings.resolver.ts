import type { ActionStatus } from '@concordat/domain';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { TaskGroup } from '../groups/entities/task-group.js';
import { TaskGroupType } from '../groups/groups.types.js';
import { Ctx, Guards } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { MeetingsQueries } from './meetings.queries.js';
import { ActionStatusEnum, GroupActionConnection, MeetingConnection } from './meetings.types.js';

@Resolver(() => TaskGroupType)
export class GroupMeetingsResolver {
  constructor(private readonly queries: MeetingsQueries) {}

  @ResolveField(() => MeetingConnection, {
    description: 'To come, the next first; or over, the last first. Empty for whoever may not read them.',
  })
  @Guards('TaskGroup', 'meeting.read')
  meetings(
    @Ctx() ctx: RequestContext,
    @Parent() group: TaskGroup,
    @Args() args: PageArgs,
    @Args('past', { defaultValue: false }) past: boolean,
  ) {
    return this.queries.inGroup(ctx, group, args, past);
  }

  @ResolveField(() => GroupActionConnection, {
    description: 'By due date. Empty for whoever may not read them.',
  })
  @Guards('TaskGroup', 'action.read')
  actions(
    @Ctx() ctx: RequestContext,
    @Parent() group: TaskGroup,
    @Args() args: PageArgs,
    @Args('status', { type: () => ActionStatusEnum, nullable: true }) status?: ActionStatus | null,
    @Args('mine', { type: () => Boolean, defaultValue: false, description: 'Those of the viewer alone.' })
    mine = false,
  ) {
    return this.queries.actionsInGroup(ctx, group, args, { status: status ?? null, mine });
  }
}
