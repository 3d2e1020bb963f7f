import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Membership } from './entities/membership.js';
import { MembershipType } from './groups.types.js';

@Resolver(() => MembershipType)
export class MembershipsResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  person(@Ctx() ctx: RequestContext, @Parent() membership: Membership) {
    return this.identity.person(ctx, membership.personId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(@Ctx() ctx: RequestContext, @Parent() membership: Membership) {
    return this.organisations.optional(ctx, membership.organisationId);
  }
}
