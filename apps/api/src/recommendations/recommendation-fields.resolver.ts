import { ResolveField, Resolver } from '@nestjs/graphql';
import { DecisionParts, type ObjectionIn } from '../decisions/decision-parts.js';
import type { DecisionState } from '../decisions/decision-state.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { DecisionType, ObjectionType } from '../decisions/decisions.types.js';
import { DisputeDissentType } from '../disputes/disputes.types.js';
import { RecordedDissents } from '../disputes/recorded-dissents.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftVersionType } from '../drafting/drafting.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { Guards } from '../platform/graphql/doors.js';
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
    private readonly recorded: RecordedDissents,
    private readonly drafting: DraftingService,
    private readonly identity: IdentityService,
  ) {}

  @Guards('Recommendation', 'decision.read')
  @ResolveField(() => DecisionType)
  decision({ decisionId }: Recommendation, _args: unknown, ctx: RequestContext): Promise<DecisionState> {
    return this.decisions.stateShown(ctx, decisionId);
  }

  @Guards('Recommendation', 'version.read')
  @ResolveField(() => DraftVersionType)
  version({ versionId }: Recommendation, _args: unknown, ctx: RequestContext) {
    return this.drafting.versionShown(ctx, versionId);
  }

  @ResolveField(() => PersonType)
  sentBy({ sentById }: Recommendation, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, sentById);
  }

  @Guards('Recommendation', 'decision.read')
  @ResolveField(() => [ObjectionType], {
    description: 'Objections to these words that stood when it was decided.',
  })
  async dissents(
    { decisionId }: Recommendation,
    _args: unknown,
    ctx: RequestContext,
  ): Promise<ObjectionIn[]> {
    const state = await this.decisions.stateShown(ctx, decisionId);
    return this.decisionParts.objections(state).filter(({ status }) => status === 'sustained');
  }

  @Guards('Recommendation', 'decision.read')
  @ResolveField(() => [DisputeDissentType], {
    description: 'Dissents of disputes that stood beside the decision when it was sent.',
  })
  async recordedDissents({ decisionId, sentAt }: Recommendation, _args: unknown, ctx: RequestContext) {
    await this.decisions.stateShown(ctx, decisionId);
    return this.recorded.beside(ctx, decisionId, sentAt);
  }

  @ResolveField(() => RecommendationStatusEnum)
  async status({ id }: Recommendation, _args: unknown, ctx: RequestContext) {
    return (await this.belongings.standing(ctx, id)).status;
  }

  @ResolveField(() => CalendarDate, {
    nullable: true,
    description: 'The last day on which the next answer of government is in time, in UTC.',
  })
  async dueOn({ id }: Recommendation, _args: unknown, ctx: RequestContext) {
    return (await this.belongings.standing(ctx, id)).dueOn;
  }

  @ResolveField(() => Boolean, { description: 'Whether the day by which government was to answer is over.' })
  async late({ id }: Recommendation, _args: unknown, ctx: RequestContext) {
    return (await this.belongings.standing(ctx, id)).late;
  }

  @ResolveField(() => [RecommendationPartType], { description: 'In order; empty where it is one whole.' })
  parts({ id }: Recommendation, _args: unknown, ctx: RequestContext) {
    return this.belongings.parts(ctx, id);
  }

  @ResolveField(() => [RecommendationEvidenceType], { description: 'In order.' })
  evidence({ id }: Recommendation, _args: unknown, ctx: RequestContext) {
    return this.belongings.evidence(ctx, id);
  }

  @ResolveField(() => RecommendationAcknowledgementType, { nullable: true })
  acknowledgement({ id }: Recommendation, _args: unknown, ctx: RequestContext) {
    return this.belongings.acknowledgement(ctx, id);
  }

  @ResolveField(() => [GovernmentResponseType], { description: 'Oldest first.' })
  responses(recommendation: Recommendation, _args: unknown, ctx: RequestContext) {
    return this.belongings.responses(ctx, recommendation);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(recommendation: Recommendation, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, recommendation);
  }
}
