import { isOverdue } from '@concordat/domain';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { dayOf } from '../access/grants.js';
import { ActDoor } from '../acts/act-door.js';
import { GroupsService } from '../groups/groups.service.js';
import { TaskGroupType } from '../groups/groups.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { Ctx, Guards, Performs } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { assignAction } from './acts/assign-action.js';
import { changeAction } from './acts/change-action.js';
import { settleAction } from './acts/settle-action.js';
import type { GroupAction } from './entities/group-action.js';
import {
  AssignActionInput,
  ChangeActionInput,
  GroupActionPayload,
  SettleActionInput,
} from './meetings.inputs.js';
import { MeetingsQueries } from './meetings.queries.js';
import { GroupActionType, MeetingType } from './meetings.types.js';

@Resolver(() => GroupActionType)
export class ActionsResolver {
  constructor(
    private readonly queries: MeetingsQueries,
    private readonly groups: GroupsService,
    private readonly identity: IdentityService,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => GroupActionPayload)
  @Performs(assignAction)
  async assignAction(@Ctx() ctx: RequestContext, @Args('input') input: AssignActionInput) {
    const { result, act } = await this.door.perform(ctx, assignAction, input);
    return { action: await this.queries.action(ctx, result.actionId), act };
  }

  @Mutation(() => GroupActionPayload)
  @Performs(changeAction)
  async changeAction(@Ctx() ctx: RequestContext, @Args('input') input: ChangeActionInput) {
    const { result, act } = await this.door.perform(ctx, changeAction, input);
    return { action: await this.queries.action(ctx, result.actionId), act };
  }

  @Mutation(() => GroupActionPayload)
  @Performs(settleAction)
  async settleAction(@Ctx() ctx: RequestContext, @Args('input') input: SettleActionInput) {
    const { result, act } = await this.door.perform(ctx, settleAction, input);
    return { action: await this.queries.action(ctx, result.actionId), act };
  }

  @ResolveField(() => PersonType)
  owner(action: GroupAction, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, action.ownerId);
  }

  @ResolveField(() => TaskGroupType)
  @Guards('GroupAction', 'group.read')
  taskGroup(action: GroupAction, _args: unknown, ctx: RequestContext) {
    return this.groups.group(ctx, action.groupId);
  }

  @ResolveField(() => MeetingType, { nullable: true, description: 'The meeting in which it was given.' })
  meeting(action: GroupAction, _args: unknown, ctx: RequestContext) {
    return this.queries.optionalMeeting(ctx, action.meetingId);
  }

  @ResolveField(() => Boolean, { description: 'Open after its due date.' })
  overdue(action: GroupAction, _args: unknown, ctx: RequestContext): boolean {
    return isOverdue(action, dayOf(ctx.now));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may put it otherwise now.' })
  mayChange(action: GroupAction, _args: unknown, ctx: RequestContext) {
    return this.queries.mayChange(ctx, action);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may say now that it is done or dropped.' })
  maySettle(action: GroupAction, _args: unknown, ctx: RequestContext) {
    return this.queries.maySettle(ctx, action);
  }
}
