import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { AmendmentsQueries } from './amendments.queries.js';
import { AmendmentChangeType, AmendmentReplyType, AmendmentRevisionType } from './amendments.types.js';
import type { AmendmentReply } from './entities/amendment-reply.js';
import type { AmendmentRevision } from './entities/amendment-revision.js';

@Resolver(() => AmendmentRevisionType)
export class AmendmentRevisionsResolver {
  constructor(
    private readonly queries: AmendmentsQueries,
    private readonly identity: IdentityService,
  ) {}

  @ResolveField(() => PersonType)
  person(@Ctx() ctx: RequestContext, @Parent() { personId }: AmendmentRevision) {
    return this.identity.person(ctx, personId);
  }

  @ResolveField(() => [AmendmentChangeType])
  changes(@Ctx() ctx: RequestContext, @Parent() revision: AmendmentRevision) {
    return this.queries.changesOf(ctx, revision);
  }
}

@Resolver(() => AmendmentReplyType)
export class AmendmentRepliesResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  person(@Ctx() ctx: RequestContext, @Parent() { personId }: AmendmentReply) {
    return this.identity.person(ctx, personId);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'For whom they spoke.' })
  organisation(@Ctx() ctx: RequestContext, @Parent() { organisationId }: AmendmentReply) {
    return this.organisations.optional(ctx, organisationId);
  }
}
