import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import type { Act } from '../acts/entities/act.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Performs } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { appointMember } from './acts/appoint-member.js';
import { changeMembership } from './acts/change-membership.js';
import { endMembership } from './acts/end-membership.js';
import type { Membership } from './entities/membership.js';
import {
  AppointMemberInput,
  ChangeMembershipInput,
  EndMembershipInput,
  MembershipPayload,
} from './groups.inputs.js';
import { GroupsQueries } from './groups.queries.js';
import { MembershipType } from './groups.types.js';

@Resolver(() => MembershipType)
export class MembershipsResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
    private readonly queries: GroupsQueries,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => MembershipPayload)
  @Performs(appointMember)
  async appointMember(@Ctx() ctx: RequestContext, @Args('input') input: AppointMemberInput) {
    const { result, act } = await this.door.perform(ctx, appointMember, input);
    return this.payload(ctx, result.membershipId, act);
  }

  @Mutation(() => MembershipPayload)
  @Performs(changeMembership)
  async changeMembership(@Ctx() ctx: RequestContext, @Args('input') input: ChangeMembershipInput) {
    const { result, act } = await this.door.perform(ctx, changeMembership, input);
    return this.payload(ctx, result.membershipId, act);
  }

  @Mutation(() => MembershipPayload)
  @Performs(endMembership)
  async endMembership(@Ctx() ctx: RequestContext, @Args('input') input: EndMembershipInput) {
    const { result, act } = await this.door.perform(ctx, endMembership, input);
    return this.payload(ctx, result.membershipId, act);
  }

  private async payload(ctx: RequestContext, membershipId: string, act: Act) {
    const membership = await this.queries.membership(ctx, membershipId);
    return { membership, taskGroup: await this.queries.byId(ctx, membership.groupId), act };
  }

  @ResolveField(() => PersonType)
  person(membership: Membership, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, membership.personId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(membership: Membership, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, membership.organisationId);
  }
}
