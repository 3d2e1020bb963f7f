import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupsService } from '../groups/groups.service.js';
import { TaskGroupType } from '../groups/groups.types.js';
import type { Person } from '../identity/entities/person.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Guards, Reads } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { SpaceType } from '../spaces/spaces.types.js';
import { DirectoryQueries } from './directory.queries.js';
import { type HeldRole, PeopleFilter, PersonConnection, PersonRoleType } from './directory.types.js';

@Resolver(() => PersonType)
export class DirectoryResolver {
  constructor(private readonly queries: DirectoryQueries) {}

  @Query(() => PersonConnection, { description: 'Whom the viewer may know of, by name.' })
  @Reads('person.read')
  people(
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', { nullable: true }) filter?: PeopleFilter,
  ) {
    return this.queries.page(ctx, filter ?? {}, args);
  }

  @Query(() => PersonType, { nullable: true })
  @Reads('person.read')
  person(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.queries.byId(ctx, id);
  }

  @ResolveField(() => String, { nullable: true, description: 'For the person and the secretariat alone.' })
  @Guards('Person', 'email.read')
  email(person: Person, _args: unknown, ctx: RequestContext) {
    return this.queries.email(ctx, person);
  }

  @ResolveField(() => [PersonRoleType], {
    description: 'In spaces of which the viewer may know, the newest first.',
  })
  @Guards('Person', 'person.read')
  roles(person: Person, _args: unknown, ctx: RequestContext) {
    return this.queries.roles(ctx, person.id);
  }
}

@Resolver(() => PersonRoleType)
export class PersonRolesResolver {
  constructor(
    private readonly spaces: SpacesService,
    private readonly groups: GroupsService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => SpaceType, { nullable: true, description: 'Null for a role in the installation.' })
  space({ spaceId }: HeldRole, _args: unknown, ctx: RequestContext) {
    return spaceId === null ? null : this.spaces.space(ctx, spaceId);
  }

  @ResolveField(() => TaskGroupType, {
    nullable: true,
    description: 'Null also for whoever may not know of it.',
  })
  @Guards('PersonRole', 'group.read')
  taskGroup({ groupId }: HeldRole, _args: unknown, ctx: RequestContext) {
    return this.groups.groupIfShown(ctx, groupId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation({ organisationId }: HeldRole, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, organisationId);
  }
}
