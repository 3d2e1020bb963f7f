import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ObjectionIn } from '../decisions/decision-parts.js';
import type { DecisionState } from '../decisions/decision-state.js';
import { DecisionType, ObjectionType } from '../decisions/decisions.types.js';
import { Guards } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { DisputesQueries } from './disputes.queries.js';
import { DisputeDissentType, DisputeType } from './disputes.types.js';
import { RecordedDissents } from './recorded-dissents.js';

@Resolver(() => DecisionType)
export class DecisionDisputesResolver {
  constructor(
    private readonly queries: DisputesQueries,
    private readonly recorded: RecordedDissents,
  ) {}

  @Guards('Decision', 'dispute.read')
  @ResolveField(() => [DisputeType], { description: 'The newest first; none for whoever may not read them.' })
  disputes({ record }: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.queries.ofDecision(ctx, record.decision.id);
  }

  @Guards('Decision', 'decision.read')
  @ResolveField(() => [DisputeDissentType], {
    description:
      'Dissents that stand beside it: of disputes that ended so, or that were open when it was closed.',
  })
  dissents({ record, at }: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.recorded.beside(ctx, record.decision.id, at);
  }
}

@Resolver(() => ObjectionType)
export class ObjectionDisputesResolver {
  constructor(private readonly queries: DisputesQueries) {}

  @Guards('Objection', 'dispute.read')
  @ResolveField(() => DisputeType, {
    nullable: true,
    description: 'The dispute to which it was taken; null also for whoever may not read that.',
  })
  dispute({ id }: ObjectionIn, _args: unknown, ctx: RequestContext) {
    return this.queries.ofObjection(ctx, id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may take it to a dispute now.' })
  mayDispute(objection: ObjectionIn, _args: unknown, ctx: RequestContext) {
    return this.queries.mayOpen(ctx, objection);
  }
}
