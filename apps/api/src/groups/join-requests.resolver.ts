import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Guards, Performs } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { answerJoinRequest } from './acts/answer-join-request.js';
import { requestToJoin } from './acts/request-to-join.js';
import { withdrawJoinRequest } from './acts/withdraw-join-request.js';
import type { JoinRequest } from './entities/join-request.js';
import type { TaskGroup } from './entities/task-group.js';
import {
  AnswerJoinRequestInput,
  JoinRequestPayload,
  RequestToJoinInput,
  WithdrawJoinRequestInput,
} from './groups.inputs.js';
import { GroupsService } from './groups.service.js';
import { JoinRequestConnection, JoinRequestType, TaskGroupType } from './groups.types.js';
import { JoinRequests } from './join-requests.js';

@Resolver(() => JoinRequestType)
export class JoinRequestsResolver {
  constructor(
    private readonly requests: JoinRequests,
    private readonly groups: GroupsService,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => JoinRequestPayload)
  @Performs(requestToJoin)
  async requestToJoin(@Ctx() ctx: RequestContext, @Args('input') input: RequestToJoinInput) {
    const { result, act } = await this.door.perform(ctx, requestToJoin, input);
    return { joinRequest: await this.requests.byId(ctx, result.joinRequestId), act };
  }

  @Mutation(() => JoinRequestPayload)
  @Performs(withdrawJoinRequest)
  async withdrawJoinRequest(@Ctx() ctx: RequestContext, @Args('input') input: WithdrawJoinRequestInput) {
    const { result, act } = await this.door.perform(ctx, withdrawJoinRequest, input);
    return { joinRequest: await this.requests.byId(ctx, result.joinRequestId), act };
  }

  @Mutation(() => JoinRequestPayload)
  @Performs(answerJoinRequest)
  async answerJoinRequest(@Ctx() ctx: RequestContext, @Args('input') input: AnswerJoinRequestInput) {
    const { result, act } = await this.door.perform(ctx, answerJoinRequest, input);
    return { joinRequest: await this.requests.byId(ctx, result.joinRequestId), act };
  }

  @ResolveField(() => TaskGroupType)
  taskGroup(request: JoinRequest, _args: unknown, ctx: RequestContext) {
    return this.groups.group(ctx, request.groupId);
  }

  @ResolveField(() => PersonType)
  person(request: JoinRequest, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, request.personId);
  }

  @ResolveField(() => OrganisationType)
  organisation(request: JoinRequest, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, request.organisationId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  answeredBy(request: JoinRequest, _args: unknown, ctx: RequestContext) {
    return request.answeredById === null ? null : this.identity.person(ctx, request.answeredById);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may answer it now.' })
  async mayAnswer(request: JoinRequest, _args: unknown, ctx: RequestContext) {
    return ctx.allows('joinRequest.answer', await this.requests.policySubjectOf(ctx, request));
  }
}

@Resolver(() => TaskGroupType)
export class GroupJoinRequestsResolver {
  constructor(private readonly requests: JoinRequests) {}

  @ResolveField(() => JoinRequestConnection, {
    description: 'Newest first; empty for whoever does not answer them.',
  })
  @Guards('TaskGroup', 'joinRequest.read')
  joinRequests(@Ctx() ctx: RequestContext, @Parent() group: TaskGroup, @Args() args: PageArgs) {
    return this.requests.inGroup(ctx, group, args);
  }

  @ResolveField(() => JoinRequestType, {
    nullable: true,
    description: 'The viewer’s own newest request; null where there is none.',
  })
  @Guards('TaskGroup', 'joinRequest.read')
  myJoinRequest(group: TaskGroup, _args: unknown, ctx: RequestContext) {
    return this.requests.own(ctx, group.id);
  }
}
