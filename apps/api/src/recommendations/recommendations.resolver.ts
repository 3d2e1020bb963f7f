import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { Ctx, Performs, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { acknowledgeRecommendation } from './acts/acknowledge-recommendation.js';
import { answerRecommendation } from './acts/answer-recommendation.js';
import { sendRecommendation } from './acts/send-recommendation.js';
import { RecommendationPartsQueries } from './recommendation-parts.queries.js';
import {
  AcknowledgeRecommendationInput,
  AnswerRecommendationInput,
  RecommendationsArgs,
  SendRecommendationInput,
} from './recommendations.inputs.js';
import { RecommendationsQueries } from './recommendations.queries.js';
import {
  AcknowledgeRecommendationPayload,
  AnswerRecommendationPayload,
  RecommendationConnection,
  SendRecommendationPayload,
} from './recommendations.types.js';

@Resolver()
export class RecommendationsResolver {
  constructor(
    private readonly queries: RecommendationsQueries,
    private readonly parts: RecommendationPartsQueries,
    private readonly spaces: SpacesService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => RecommendationConnection)
  @Reads('recommendation.read')
  async recommendations(@Ctx() ctx: RequestContext, @Args() args: RecommendationsArgs) {
    return this.queries.page(ctx, await this.spaces.bySlug(ctx, args.spaceSlug), args);
  }

  @Mutation(() => SendRecommendationPayload)
  @Performs(sendRecommendation)
  async sendRecommendation(@Ctx() ctx: RequestContext, @Args('input') input: SendRecommendationInput) {
    const { result, act } = await this.door.perform(ctx, sendRecommendation, input);
    return { recommendation: await this.queries.byId(result.recommendationId), act };
  }

  @Mutation(() => AcknowledgeRecommendationPayload)
  @Performs(acknowledgeRecommendation)
  async acknowledgeRecommendation(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AcknowledgeRecommendationInput,
  ) {
    const { result, act } = await this.door.perform(ctx, acknowledgeRecommendation, input);
    return { recommendation: await this.queries.byId(result.recommendationId), act };
  }

  @Mutation(() => AnswerRecommendationPayload)
  @Performs(answerRecommendation)
  async answerRecommendation(@Ctx() ctx: RequestContext, @Args('input') input: AnswerRecommendationInput) {
    const { result, act } = await this.door.perform(ctx, answerRecommendation, input);
    const recommendation = await this.queries.byId(result.recommendationId);
    const responses = await this.parts.responses(ctx, recommendation);
    const response = responses.find(({ id }) => id === result.governmentResponseId);
    return { recommendation, response, act };
  }
}
