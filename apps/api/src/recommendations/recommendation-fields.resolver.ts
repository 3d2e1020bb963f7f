import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DecisionParts, type ObjectionIn } from '../decisions/decision-parts.js';
import type { DecisionState } from '../decisions/decision-state.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { DecisionType, ObjectionType } from '../decisions/decisions.types.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftVersionType } from '../drafting/drafting.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { Ctx, Guards } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { CalendarDate } from '../platform/graphql/scalars.js';
import type { Recommendation } from './entities/recommendation.js';
import { RecommendationPartsQueries } from './recommendation-parts.queries.js';
import { RecommendationsQueries } from './recommendations.queries.js';
import {
  GovernmentResponseType,
  RecommendationAcknowledgementType,
  RecommendationEvidenceType,
  RecommendationPartType,
  RecommendationStatusEnum,
  RecommendationType,
} from './recommendations.types.js';

@Resolver(() => RecommendationType)
export class RecommendationFieldsResolver {
  constructor(
    private readonly queries: RecommendationsQueries,
    private readonly belongings: RecommendationPartsQueries,
    private readonly decisions: DecisionsService,
    private readonly decisionParts: DecisionParts,
    private readonly drafting: DraftingService,
    private readonly identity: IdentityService,
  ) {}

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
    return this.decisionParts.objections(state).filter(({ status }) => status === 'sustained');
  }

  @ResolveField(() => RecommendationStatusEnum)
  async status(@Ctx() ctx: RequestContext, @Parent() { id }: Recommendation) {
    return (await this.belongings.standing(ctx, id)).status;
  }

  @ResolveField(() => CalendarDate, {
    nullable: true,
    description: 'The last day on which the next answer of government is in time, in UTC.',
  })
  async dueOn(@Ctx() ctx: RequestContext, @Parent() { id }: Recommendation) {
    return (await this.belongings.standing(ctx, id)).dueOn;
  }

  @ResolveField(() => Boolean, { description: 'Whether the day by which government was to answer is over.' })
  async late(@Ctx() ctx: RequestContext, @Parent() { id }: Recommendation) {
    return (await this.belongings.standing(ctx, id)).late;
  }

  @ResolveField(() => [RecommendationPartType], { description: 'In order; empty where it is one whole.' })
  parts(@Ctx() ctx: RequestContext, @Parent() { id }: Recommendation) {
    return this.belongings.parts(ctx, id);
  }

  @ResolveField(() => [RecommendationEvidenceType], { description: 'In order.' })
  evidence(@Ctx() ctx: RequestContext, @Parent() { id }: Recommendation) {
    return this.belongings.evidence(ctx, id);
  }

  @ResolveField(() => RecommendationAcknowledgementType, { nullable: true })
  acknowledgement(@Ctx() ctx: RequestContext, @Parent() { id }: Recommendation) {
    return this.belongings.acknowledgement(ctx, id);
  }

  @ResolveField(() => [GovernmentResponseType], { description: 'Oldest first.' })
  responses(@Ctx() ctx: RequestContext, @Parent() recommendation: Recommendation) {
    return this.belongings.responses(ctx, recommendation);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(@Ctx() ctx: RequestContext, @Parent() recommendation: Recommendation) {
    return this.queries.mayDo(ctx, recommendation);
  }
}
