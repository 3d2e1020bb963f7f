import { ResolveField, Resolver } from '@nestjs/graphql';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
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
  person({ personId }: AmendmentRevision, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, personId);
  }

  @ResolveField(() => [AmendmentChangeType])
  changes(revision: AmendmentRevision, _args: unknown, ctx: RequestContext) {
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
  person({ personId }: AmendmentReply, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, personId);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'For whom they spoke.' })
  organisation({ organisationId }: AmendmentReply, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, organisationId);
  }
}
