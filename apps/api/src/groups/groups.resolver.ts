import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { Ctx, Performs, Reads } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { SpaceType } from '../spaces/spaces.types.js';
import { closeTaskGroup } from './acts/close-task-group.js';
import { createTaskGroup } from './acts/create-task-group.js';
import { setCoChairRule } from './acts/set-co-chair-rule.js';
import type { TaskGroup } from './entities/task-group.js';
import { CloseTaskGroupInput, SetCoChairRuleInput, TaskGroupPayload } from './groups.inputs.js';
import { GroupsQueries } from './groups.queries.js';
import {
  CreateTaskGroupInput,
  CreateTaskGroupPayload,
  MembershipConnection,
  TaskGroupType,
} from './groups.types.js';

@Resolver(() => TaskGroupType)
export class GroupsResolver {
  constructor(
    private readonly queries: GroupsQueries,
    private readonly spaces: SpacesService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => TaskGroupType, { nullable: true })
  @Reads('group.read')
  taskGroup(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.queries.byId(ctx, id);
  }

  @Mutation(() => CreateTaskGroupPayload)
  @Performs(createTaskGroup)
  async createTaskGroup(@Ctx() ctx: RequestContext, @Args('input') input: CreateTaskGroupInput) {
    const { result, act } = await this.door.perform(ctx, createTaskGroup, input);
    return { taskGroup: await this.queries.byId(ctx, result.taskGroupId), act };
  }

  @Mutation(() => TaskGroupPayload)
  @Performs(setCoChairRule)
  async setCoChairRule(@Ctx() ctx: RequestContext, @Args('input') input: SetCoChairRuleInput) {
    const { result, act } = await this.door.perform(ctx, setCoChairRule, input);
    return { taskGroup: await this.queries.byId(ctx, result.taskGroupId), act };
  }

  @Mutation(() => TaskGroupPayload)
  @Performs(closeTaskGroup)
  async closeTaskGroup(@Ctx() ctx: RequestContext, @Args('input') input: CloseTaskGroupInput) {
    const { result, act } = await this.door.perform(ctx, closeTaskGroup, input);
    return { taskGroup: await this.queries.byId(ctx, result.taskGroupId), act };
  }

  @ResolveField(() => SpaceType)
  space(group: TaskGroup, _args: unknown, ctx: RequestContext) {
    return this.spaces.space(ctx, group.spaceId);
  }

  @ResolveField(() => MembershipConnection)
  memberships(
    @Ctx() ctx: RequestContext,
    @Parent() group: TaskGroup,
    @Args() args: PageArgs,
    @Args('past', {
      type: () => Boolean,
      nullable: true,
      description: 'Those that are over, or those that are not; all when it is left out.',
    })
    past?: boolean | null,
  ) {
    return this.queries.memberships(ctx, group.id, args, past ?? null);
  }

  @ResolveField(() => Int, { description: 'How many co-chairs the group wants.' })
  coChairsWanted(group: TaskGroup, _args: unknown, ctx: RequestContext) {
    return this.queries.coChairsWanted(ctx, group);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(group: TaskGroup, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, group);
  }
}
