import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { DecisionParts, type ObjectionIn } from '../decisions/decision-parts.js';
import type { DecisionState } from '../decisions/decision-state.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { DecisionType, ObjectionType } from '../decisions/decisions.types.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftVersionType } from '../drafting/drafting.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Guards, Performs, Reads } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { answerRecommendation } from './acts/answer-recommendation.js';
import { sendRecommendation } from './acts/send-recommendation.js';
import type { GovernmentResponse } from './entities/government-response.js';
import type { Recommendation } from './entities/recommendation.js';
import { RecommendationsQueries } from './recommendations.queries.js';
import {
  AnswerRecommendationInput,
  AnswerRecommendationPayload,
  GovernmentResponseType,
  RecommendationConnection,
  RecommendationType,
  SendRecommendationInput,
  SendRecommendationPayload,
} from './recommendations.types.js';

@Resolver(() => RecommendationType)
export class RecommendationsResolver {
  constructor(
    private readonly queries: RecommendationsQueries,
    private readonly decisions: DecisionsService,
    private readonly parts: DecisionParts,
    private readonly drafting: DraftingService,
    private readonly spaces: SpacesService,
    private readonly identity: IdentityService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => RecommendationConnection)
  @Reads('recommendation.read')
  async recommendations(
    @Ctx() ctx: RequestContext,
    @Args('spaceSlug') spaceSlug: string,
    @Args() args: PageArgs,
  ) {
    return this.queries.page(ctx, await this.spaces.bySlug(ctx, spaceSlug), args);
  }

  @Mutation(() => SendRecommendationPayload)
  @Performs(sendRecommendation)
  async sendRecommendation(@Ctx() ctx: RequestContext, @Args('input') input: SendRecommendationInput) {
    const { result, act } = await this.door.perform(ctx, sendRecommendation, input);
    return { recommendation: await this.queries.byId(result.recommendationId), act };
  }

  @Mutation(() => AnswerRecommendationPayload)
  @Performs(answerRecommendation)
  async answerRecommendation(@Ctx() ctx: RequestContext, @Args('input') input: AnswerRecommendationInput) {
    const { result, act } = await this.door.perform(ctx, answerRecommendation, input);
    const responses = await this.queries.responses(ctx, result.recommendationId);
    const response = responses.find(({ id }) => id === result.governmentResponseId);
    return { recommendation: await this.queries.byId(result.recommendationId), response, act };
  }

  @Guards('Recommendation', 'decision.read')
  @ResolveField(() => DecisionType)
  decision(@Ctx() ctx: RequestContext, @Parent() { decisionId }: Recommendation): Promise<DecisionState> {
    return this.decisions.stateShown(ctx, decisionId);
  }

  @Guards('Recommendation', 'version.read')
  @ResolveField(() => DraftVersionType)
  version(@Ctx() ctx: RequestContext, @Parent() { versionId }: Recommendation) {
    return this.drafting.versionShown(ctx, versionId);
  }

  @ResolveField(() => PersonType)
  sentBy(@Ctx() ctx: RequestContext, @Parent() { sentById }: Recommendation) {
    return this.identity.person(ctx, sentById);
  }

  @Guards('Recommendation', 'decision.read')
  @ResolveField(() => [ObjectionType], {
    description: 'Objections to these words that stood when it was decided.',
  })
  async dissents(
    @Ctx() ctx: RequestContext,
    @Parent() { decisionId }: Recommendation,
  ): Promise<ObjectionIn[]> {
    const state = await this.decisions.stateShown(ctx, decisionId);
    return this.parts.objections(state).filter(({ status }) => status === 'sustained');
  }

  @ResolveField(() => [GovernmentResponseType], { description: 'Oldest first.' })
  responses(@Ctx() ctx: RequestContext, @Parent() { id }: Recommendation) {
    return this.queries.responses(ctx, id);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(@Ctx() ctx: RequestContext, @Parent() recommendation: Recommendation) {
    return this.queries.mayDo(ctx, recommendation);
  }
}

@Resolver(() => GovernmentResponseType)
export class GovernmentResponsesResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  answeredBy(@Ctx() ctx: RequestContext, @Parent() { answeredById }: GovernmentResponse) {
    return this.identity.person(ctx, answeredById);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(@Ctx() ctx: RequestContext, @Parent() { answeredForId }: GovernmentResponse) {
    return this.organisations.optional(ctx, answeredForId);
  }
}

@Resolver(() => DecisionType)
export class DecisionRecommendationResolver {
  constructor(private readonly queries: RecommendationsQueries) {}

  @Guards('Decision', 'recommendation.read')
  @ResolveField(() => RecommendationType, { nullable: true })
  recommendation(@Ctx() ctx: RequestContext, @Parent() { record }: DecisionState) {
    return this.queries.ofDecision(ctx, record.decision);
  }
}
