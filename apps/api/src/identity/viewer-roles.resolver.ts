import type { Grant } from '@concordat/domain';
import { Args, Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupsService } from '../groups/groups.service.js';
import { TaskGroupType } from '../groups/groups.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { SpaceType } from '../spaces/spaces.types.js';
import { RoleEnum, ViewerType } from './identity.types.js';

@ObjectType('ViewerRole', { description: 'A role that the viewer holds now.' })
export class ViewerRoleType {
  @Field(() => RoleEnum) role: string;
}

@Resolver(() => ViewerType)
export class ViewerRolesResolver {
  constructor(private readonly spaces: SpacesService) {}

  @ResolveField(() => [ViewerRoleType])
  async roles(
    @Ctx() ctx: RequestContext,
    @Args('spaceSlug', { type: () => String, nullable: true }) spaceSlug?: string | null,
  ): Promise<readonly Grant[]> {
    if (ctx.actor.kind !== 'person') return [];
    const { grants } = ctx.actor;
    if (!spaceSlug) return grants;
    const space = await this.spaces.bySlug(ctx, spaceSlug);
    return grants.filter(({ spaceId }) => spaceId === space.id);
  }
}

@Resolver(() => ViewerRoleType)
export class ViewerRoleResolver {
  constructor(
    private readonly spaces: SpacesService,
    private readonly groups: GroupsService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => SpaceType, { nullable: true })
  space(grant: Grant, _args: unknown, ctx: RequestContext) {
    return grant.spaceId === null ? null : this.spaces.space(ctx, grant.spaceId);
  }

  @ResolveField(() => TaskGroupType, { nullable: true })
  taskGroup(grant: Grant, _args: unknown, ctx: RequestContext) {
    return grant.groupId === null ? null : this.groups.group(ctx, grant.groupId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(grant: Grant, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, grant.organisationId);
  }
}
