import { ResolveField, Resolver } from '@nestjs/graphql';
import type { DecisionState } from '../decisions/decision-state.js';
import { DecisionType } from '../decisions/decisions.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Guards } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { GovernmentResponse } from './entities/government-response.js';
import type { RecommendationAcknowledgement } from './entities/recommendation-acknowledgement.js';
import { RecommendationPartsQueries } from './recommendation-parts.queries.js';
import { RecommendationsQueries } from './recommendations.queries.js';
import {
  GovernmentResponseType,
  RecommendationAcknowledgementType,
  RecommendationPartType,
  RecommendationType,
} from './recommendations.types.js';

@Resolver(() => GovernmentResponseType)
export class GovernmentResponsesResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
    private readonly belongings: RecommendationPartsQueries,
  ) {}

  @ResolveField(() => PersonType)
  answeredBy({ answeredById }: GovernmentResponse, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, answeredById);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation({ answeredForId }: GovernmentResponse, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, answeredForId);
  }

  @ResolveField(() => RecommendationPartType, {
    nullable: true,
    description: 'The part that it answers; null where it answers the whole, and so each part.',
  })
  async part({ partId, recommendationId }: GovernmentResponse, _args: unknown, ctx: RequestContext) {
    const parts = await this.belongings.parts(ctx, recommendationId);
    return parts.find(({ id }) => id === partId) ?? null;
  }
}

@Resolver(() => RecommendationAcknowledgementType)
export class AcknowledgementsResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  acknowledgedBy({ acknowledgedById }: RecommendationAcknowledgement, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, acknowledgedById);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation({ acknowledgedForId }: RecommendationAcknowledgement, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, acknowledgedForId);
  }
}

@Resolver(() => DecisionType)
export class DecisionRecommendationResolver {
  constructor(private readonly queries: RecommendationsQueries) {}

  @Guards('Decision', 'recommendation.read')
  @ResolveField(() => RecommendationType, { nullable: true })
  recommendation({ record }: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.queries.ofDecision(ctx, record.decision);
  }
}
