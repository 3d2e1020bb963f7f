import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { DisputePartsQueries } from './dispute-parts.queries.js';
import {
  DisputeDissentType,
  DisputeOptionAnswerType,
  DisputeOptionType,
  DisputeRoomAgreementType,
  DisputeStepType,
} from './disputes.types.js';
import type { DisputeDissent } from './entities/dispute-dissent.js';
import type { DisputeOption } from './entities/dispute-option.js';
import type { DisputeOptionAnswer } from './entities/dispute-option-answer.js';
import type { DisputeRoomAgreement } from './entities/dispute-room-agreement.js';
import type { DisputeStep } from './entities/dispute-step.js';

@Resolver(() => DisputeOptionType)
export class DisputeOptionsResolver {
  constructor(
    private readonly parts: DisputePartsQueries,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  offeredBy({ offeredById }: DisputeOption, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, offeredById);
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'For whom; null for the facilitator.',
  })
  offeredFor({ offeredForId }: DisputeOption, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, offeredForId);
  }

  @ResolveField(() => [DisputeOptionAnswerType], {
    description: 'The latest of each organisation, or with those before it.',
  })
  answers(
    @Ctx() ctx: RequestContext,
    @Parent() { id }: DisputeOption,
    @Args('includeEarlier', { defaultValue: false }) includeEarlier: boolean,
  ) {
    return this.parts.answers(ctx, id, includeEarlier);
  }
}

@Resolver(() => DisputeOptionAnswerType)
export class DisputeOptionAnswersResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => OrganisationType)
  organisation({ organisationId }: DisputeOptionAnswer, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, organisationId);
  }

  @ResolveField(() => PersonType, { description: 'Who spoke for it.' })
  person({ personId }: DisputeOptionAnswer, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, personId);
  }
}

@Resolver(() => DisputeStepType)
export class DisputeStepsResolver {
  constructor(private readonly identity: IdentityService) {}

  @ResolveField(() => PersonType)
  recordedBy({ recordedById }: DisputeStep, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, recordedById);
  }
}

@Resolver(() => DisputeRoomAgreementType)
export class DisputeRoomAgreementsResolver {
  constructor(private readonly organisations: OrganisationsService) {}

  @ResolveField(() => OrganisationType)
  organisation({ organisationId }: DisputeRoomAgreement, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, organisationId);
  }
}

@Resolver(() => DisputeDissentType)
export class DisputeDissentsResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => OrganisationType)
  organisation({ organisationId }: DisputeDissent, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, organisationId);
  }

  @ResolveField(() => PersonType, { description: 'Who wrote it for them.' })
  person({ personId }: DisputeDissent, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, personId);
  }
}
