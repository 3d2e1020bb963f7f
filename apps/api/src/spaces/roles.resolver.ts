import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { dayOf } from '../access/grants.js';
import { ActDoor } from '../acts/act-door.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Clock } from '../platform/clock.js';
import { Ctx, Guards, Performs, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { endRole } from './acts/end-role.js';
import { grantRole } from './acts/grant-role.js';
import type { Space } from './entities/space.js';
import type { SpaceRoleGrant } from './entities/space-role.js';
import { type RolesFilter, RolesQueries } from './roles.queries.js';
import { EndSpaceRoleInput, GrantSpaceRoleInput } from './spaces.inputs.js';
import { SpacesService } from './spaces.service.js';
import {
  InstallationType,
  SpaceRoleConnection,
  SpaceRolePayload,
  SpaceRolesArgs,
  SpaceRoleType,
  SpaceType,
} from './spaces.types.js';

@Resolver(() => SpaceRoleType)
export class RolesResolver {
  constructor(
    private readonly queries: RolesQueries,
    private readonly spaces: SpacesService,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
    private readonly clock: Clock,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => SpaceRolePayload)
  @Performs(grantRole)
  async grantSpaceRole(@Ctx() ctx: RequestContext, @Args('input') input: GrantSpaceRoleInput) {
    const from = input.from ?? dayOf(this.clock.now());
    const { result, act } = await this.door.perform(ctx, grantRole, {
      ...input,
      spaceId: input.spaceId ?? null,
      organisationId: input.organisationId ?? null,
      from,
    });
    return { spaceRole: await this.queries.byId(result.spaceRoleId), act };
  }

  @Mutation(() => SpaceRolePayload)
  @Performs(endRole)
  async endSpaceRole(@Ctx() ctx: RequestContext, @Args('input') input: EndSpaceRoleInput) {
    const { result, act } = await this.door.perform(ctx, endRole, input);
    return { spaceRole: await this.queries.byId(result.spaceRoleId), act };
  }

  @ResolveField(() => PersonType)
  person({ personId }: SpaceRoleGrant, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, personId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation({ organisationId }: SpaceRoleGrant, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, organisationId);
  }

  @ResolveField(() => SpaceType, { nullable: true, description: 'Null for a role in the installation.' })
  space({ spaceId }: SpaceRoleGrant, _args: unknown, ctx: RequestContext) {
    return spaceId === null ? null : this.spaces.space(ctx, spaceId);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may end it now.' })
  mayEnd(grant: SpaceRoleGrant, _args: unknown, ctx: RequestContext) {
    return this.queries.mayEnd(ctx, grant);
  }
}

@Resolver(() => SpaceType)
export class SpaceRolesResolver {
  constructor(private readonly queries: RolesQueries) {}

  @ResolveField(() => SpaceRoleConnection, {
    description: 'Roles in the space, the newest first. Empty for whoever has no role in it.',
  })
  @Guards('Space', 'spaceRole.read')
  roles(@Ctx() ctx: RequestContext, @Parent() space: Space, @Args() args: SpaceRolesArgs) {
    return this.queries.ofSpace(ctx, space, args as RolesFilter);
  }
}

@Resolver(() => InstallationType)
export class InstallationResolver {
  constructor(private readonly queries: RolesQueries) {}

  @Query(() => InstallationType)
  @Reads('console.read')
  installation(@Ctx() ctx: RequestContext): InstallationType {
    return { mayDo: this.queries.installationMayDo(ctx) };
  }

  @ResolveField(() => SpaceRoleConnection, {
    description: 'Roles in the installation itself, the newest first.',
  })
  @Guards('Installation', 'spaceRole.read')
  roles(@Ctx() ctx: RequestContext, @Args() args: SpaceRolesArgs) {
    return this.queries.ofInstallation(ctx, args as RolesFilter);
  }
}
