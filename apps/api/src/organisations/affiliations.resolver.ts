import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../identity/identity.types.js';
import { Ctx } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { AffiliationsQueries } from './affiliations.queries.js';
import type { Affiliation } from './entities/affiliation.js';
import { OrganisationsService } from './organisations.service.js';
import { AffiliationType, OrganisationType } from './organisations.types.js';

@Resolver(() => PersonType)
export class PersonAffiliationsResolver {
  constructor(private readonly queries: AffiliationsQueries) {}

  @ResolveField(() => [AffiliationType])
  affiliations(@Ctx() ctx: RequestContext, @Parent() person: { readonly id: string }) {
    return this.queries.of(ctx, person.id);
  }
}

@Resolver(() => AffiliationType)
export class AffiliationsResolver {
  constructor(private readonly organisations: OrganisationsService) {}

  @ResolveField(() => OrganisationType)
  organisation(@Ctx() ctx: RequestContext, @Parent() affiliation: Affiliation) {
    return this.organisations.organisation(ctx, affiliation.organisationId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  lentTo(@Ctx() ctx: RequestContext, @Parent() affiliation: Affiliation) {
    return this.organisations.optional(ctx, affiliation.lentToId);
  }
}
