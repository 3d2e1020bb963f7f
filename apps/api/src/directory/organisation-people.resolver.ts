import { NOWHERE } from '@concordat/domain';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupsService } from '../groups/groups.service.js';
import { TaskGroupType } from '../groups/groups.types.js';
import { PlacesService } from '../groups/places.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { AffiliationsQueries, type TieSide } from '../organisations/affiliations.queries.js';
import { AffiliationConnection, AffiliationType } from '../organisations/affiliations.types.js';
import type { Affiliation } from '../organisations/entities/affiliation.js';
import type { Organisation } from '../organisations/entities/organisation.js';
import { type OrganisationSort, OrganisationsQueries } from '../organisations/organisations.queries.js';
import {
  OrganisationConnection,
  OrganisationFilter,
  OrganisationSortEnum,
  OrganisationType,
} from '../organisations/organisations.types.js';
import { groupBy } from '../platform/collections.js';
import { Ctx, Guards, Reads } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { SpaceType } from '../spaces/spaces.types.js';
import { PeopleVisibility } from './people-visibility.js';

@Resolver(() => OrganisationType)
export class OrganisationPeopleResolver {
  constructor(
    private readonly visibility: PeopleVisibility,
    private readonly queries: OrganisationsQueries,
    private readonly affiliations: AffiliationsQueries,
    private readonly spacesService: SpacesService,
    private readonly groupsService: GroupsService,
    private readonly places: PlacesService,
  ) {}

  @Query(() => OrganisationConnection, { description: 'Who takes part.' })
  @Reads('organisation.read')
  async organisations(
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', { nullable: true }) filter?: OrganisationFilter,
    @Args('sort', { type: () => OrganisationSortEnum, defaultValue: 'name' }) sort: OrganisationSort = 'name',
  ) {
    ctx.require('organisation.read', NOWHERE);
    const { spaceSlug, ...narrowed } = filter ?? {};
    const space = spaceSlug ? await this.spacesService.bySlug(ctx, spaceSlug) : null;
    const ids = space === null ? null : await this.spacesService.admittedTo(space.id);
    return this.queries.page({ ...narrowed, ids }, sort, args);
  }

  @ResolveField(() => AffiliationConnection, {
    description: 'Who acts for it now, as far as the viewer may know.',
  })
  @Guards('Organisation', 'person.read')
  people(@Ctx() ctx: RequestContext, @Parent() organisation: Organisation, @Args() args: PageArgs) {
    return this.ties(ctx, organisation, 'people', args);
  }

  @ResolveField(() => AffiliationConnection, { description: 'Whom it lends to others now.' })
  @Guards('Organisation', 'person.read')
  secondmentsOut(@Ctx() ctx: RequestContext, @Parent() organisation: Organisation, @Args() args: PageArgs) {
    return this.ties(ctx, organisation, 'lent', args);
  }

  @ResolveField(() => AffiliationConnection, { description: 'Who is lent to it now.' })
  @Guards('Organisation', 'person.read')
  secondmentsIn(@Ctx() ctx: RequestContext, @Parent() organisation: Organisation, @Args() args: PageArgs) {
    return this.ties(ctx, organisation, 'borrowed', args);
  }

  @ResolveField(() => [SpaceType], { description: 'Spaces to which it is admitted.' })
  async spaces(organisation: Organisation, _args: unknown, ctx: RequestContext) {
    const ids = await this.spacesService.ofOrganisation(ctx, organisation.id);
    return Promise.all(ids.map((id) => this.spacesService.space(ctx, id)));
  }

  @ResolveField(() => [TaskGroupType], {
    description: 'Groups in which it sits now, as far as the viewer may know.',
  })
  @Guards('Organisation', 'group.read')
  async taskGroups(organisation: Organisation, _args: unknown, ctx: RequestContext) {
    const places = await ctx.load('places-of-organisation', organisation.id, async (ids) =>
      groupBy(await this.places.ofOrganisations(ids, ctx.now), (each) => each.organisationId ?? ''),
    );
    const ids = [...new Set((places ?? []).map(({ groupId }) => groupId))];
    const groups = ids.map(async (id) => {
      const readable = ctx.allows('group.read', await this.groupsService.policySubjectOf(ctx, id));
      return readable ? [await this.groupsService.group(ctx, id)] : [];
    });
    return (await Promise.all(groups)).flat();
  }

  private async ties(ctx: RequestContext, { id }: Organisation, side: TieSide, args: PageArgs) {
    return this.affiliations.inForce(ctx, id, side, await this.visibility.known(ctx), args);
  }
}

@Resolver(() => PersonType)
export class PersonAffiliationsResolver {
  constructor(
    private readonly queries: AffiliationsQueries,
    private readonly visibility: PeopleVisibility,
  ) {}

  @ResolveField(() => [AffiliationType], { description: 'Empty for whoever may not know of the person.' })
  @Guards('Person', 'person.read')
  async affiliations({ id }: { readonly id: string }, _args: unknown, ctx: RequestContext) {
    return (await this.visibility.allows(ctx, 'person.read', id)) ? this.queries.of(ctx, id) : [];
  }
}

@Resolver(() => AffiliationType)
export class AffiliationPersonResolver {
  constructor(private readonly identity: IdentityService) {}

  @ResolveField(() => PersonType)
  person(affiliation: Affiliation, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, affiliation.personId);
  }
}
