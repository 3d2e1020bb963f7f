import { NOWHERE } from '@concordat/domain';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Organisation } from './entities/organisation.js';
import { OrganisationsService } from './organisations.service.js';
import { OrganisationType, SectorType } from './organisations.types.js';

@Resolver(() => OrganisationType)
export class OrganisationsResolver {
  constructor(private readonly organisations: OrganisationsService) {}

  @Query(() => OrganisationType, { nullable: true })
  @Reads('organisation.read')
  organisation(@Ctx() ctx: RequestContext, @Args('slug') slug: string) {
    ctx.require('organisation.read', NOWHERE);
    return this.organisations.bySlug(slug);
  }

  @ResolveField(() => SectorType)
  sector(@Ctx() ctx: RequestContext, @Parent() organisation: Organisation) {
    return this.organisations.sector(ctx, organisation.sectorKey);
  }
}
