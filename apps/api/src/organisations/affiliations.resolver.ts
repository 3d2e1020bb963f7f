import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { IdentityService } from '../identity/identity.service.js';
import { Ctx, Performs } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { endAffiliation } from './acts/end-affiliation.js';
import { recordAffiliation } from './acts/record-affiliation.js';
import {
  AffiliationType,
  EndAffiliationInput,
  EndAffiliationPayload,
  RecordAffiliationInput,
  RecordAffiliationPayload,
} from './affiliations.types.js';
import type { Affiliation } from './entities/affiliation.js';
import { OrganisationsService } from './organisations.service.js';
import { OrganisationType } from './organisations.types.js';

@Resolver(() => AffiliationType)
export class AffiliationsResolver {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly identity: IdentityService,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => RecordAffiliationPayload)
  @Performs(recordAffiliation)
  async recordAffiliation(@Ctx() ctx: RequestContext, @Args('input') input: RecordAffiliationInput) {
    const { result, act } = await this.door.perform(ctx, recordAffiliation, input);
    return { person: await this.identity.person(ctx, result.personId), act };
  }

  @Mutation(() => EndAffiliationPayload)
  @Performs(endAffiliation)
  async endAffiliation(@Ctx() ctx: RequestContext, @Args('input') input: EndAffiliationInput) {
    const { result, act } = await this.door.perform(ctx, endAffiliation, input);
    return { person: await this.identity.person(ctx, result.personId), act };
  }

  @ResolveField(() => OrganisationType)
  organisation(affiliation: Affiliation, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, affiliation.organisationId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  lentTo(affiliation: Affiliation, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, affiliation.lentToId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  fundedBy(affiliation: Affiliation, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, affiliation.fundedById);
  }
}
