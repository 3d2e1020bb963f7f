import { NOWHERE } from '@concordat/domain';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { Ctx, Performs, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { createOrganisation } from './acts/create-organisation.js';
import { describeOrganisation } from './acts/describe-organisation.js';
import { updateOrganisation } from './acts/update-organisation.js';
import type { Organisation } from './entities/organisation.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { OrganisationsService } from './organisations.service.js';
import {
  CreateOrganisationInput,
  CreateOrganisationPayload,
  DescribeOrganisationInput,
  DescribeOrganisationPayload,
  OrganisationType,
  SectorType,
  UpdateOrganisationInput,
  UpdateOrganisationPayload,
} from './organisations.types.js';

@Resolver(() => OrganisationType)
export class OrganisationsResolver {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly queries: OrganisationsQueries,
    private readonly door: ActDoor,
  ) {}

  @Query(() => OrganisationType, { nullable: true })
  @Reads('organisation.read')
  organisation(@Ctx() ctx: RequestContext, @Args('slug') slug: string) {
    ctx.require('organisation.read', NOWHERE);
    return this.organisations.bySlug(slug);
  }

  @Query(() => [SectorType], { description: 'Every interest group there is.' })
  @Reads('organisation.read')
  sectors(@Ctx() ctx: RequestContext) {
    ctx.require('organisation.read', NOWHERE);
    return this.queries.sectors();
  }

  @Mutation(() => CreateOrganisationPayload)
  @Performs(createOrganisation)
  async createOrganisation(@Ctx() ctx: RequestContext, @Args('input') input: CreateOrganisationInput) {
    const { result, act } = await this.door.perform(ctx, createOrganisation, input);
    return { organisation: await this.organisations.bySlug(result.slug), act };
  }

  @Mutation(() => UpdateOrganisationPayload)
  @Performs(updateOrganisation)
  async updateOrganisation(@Ctx() ctx: RequestContext, @Args('input') input: UpdateOrganisationInput) {
    const { result, act } = await this.door.perform(ctx, updateOrganisation, input);
    return { organisation: await this.organisations.bySlug(result.slug), act };
  }

  @Mutation(() => DescribeOrganisationPayload)
  @Performs(describeOrganisation)
  async describeOrganisation(@Ctx() ctx: RequestContext, @Args('input') input: DescribeOrganisationInput) {
    const { result, act } = await this.door.perform(ctx, describeOrganisation, input);
    return { organisation: await this.organisations.bySlug(result.slug), act };
  }

  @ResolveField(() => SectorType)
  sector(organisation: Organisation, _args: unknown, ctx: RequestContext) {
    return this.organisations.sector(ctx, organisation.sectorKey);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do with it now.' })
  mayDo(organisation: Organisation, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, organisation.id);
  }
}
