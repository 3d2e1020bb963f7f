import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActsQueries } from '../acts/acts.queries.js';
import { ActType } from '../acts/acts.types.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftVersionType } from '../drafting/drafting.types.js';
import { Ctx, Guards, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { DecisionParts } from './decision-parts.js';
import type { DecisionState } from './decision-state.js';
import { DecisionLogArgs, EntryPositionsArgs } from './decisions.inputs.js';
import { DecisionsQueries } from './decisions.queries.js';
import {
  DecisionLogConnection,
  DecisionLogEntryType,
  DecisionType,
  EvaluationType,
  ObjectionType,
  PositionConnection,
} from './decisions.types.js';
import { endedBy, openedBy } from './made-by.js';
import { positionsPage } from './position-lists.js';

@Resolver(() => DecisionLogEntryType)
export class DecisionLogResolver {
  constructor(
    private readonly queries: DecisionsQueries,
    private readonly parts: DecisionParts,
    private readonly drafting: DraftingService,
    private readonly spaces: SpacesService,
    private readonly acts: ActsQueries,
  ) {}

  @Query(() => DecisionLogConnection, { description: 'Every decision of a space as it stood, newest first.' })
  @Reads('decision.read')
  async decisionLog(@Ctx() ctx: RequestContext, @Args() args: DecisionLogArgs) {
    return this.queries.log(ctx, await this.spaces.bySlug(ctx, args.spaceSlug), args);
  }

  @ResolveField(() => ID)
  id({ record }: DecisionState): string {
    return record.decision.id;
  }

  @ResolveField(() => Date)
  asOf({ at }: DecisionState): Date {
    return at;
  }

  @ResolveField(() => Date)
  openedAt({ record }: DecisionState): Date {
    return record.decision.openedAt;
  }

  @ResolveField(() => DecisionType, { description: 'The decision as it stood then.' })
  decision(state: DecisionState): DecisionState {
    return state;
  }

  @Guards('DecisionLogEntry', 'version.read')
  @ResolveField(() => DraftVersionType)
  version(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.drafting.versionShown(ctx, state.versionId);
  }

  @ResolveField(() => PositionConnection, {
    description: 'All that were taken by then, in the order given, also those that lapsed or were replaced.',
  })
  positions(@Parent() state: DecisionState, @Args() args: EntryPositionsArgs) {
    return positionsPage(state, { ...args, states: args.states ?? undefined, defaultSize: 50 }, args);
  }

  @ResolveField(() => [ObjectionType])
  objections(state: DecisionState) {
    return this.parts.objections(state);
  }

  @ResolveField(() => EvaluationType)
  evaluation(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.parts.evaluation(ctx, state);
  }

  @Guards('DecisionLogEntry', 'act.read')
  @ResolveField(() => ActType, {
    nullable: true,
    description: 'The act that opened it, or that closed or lapsed it once one had.',
  })
  act(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return state.closedAt === null ? openedBy(this.acts, ctx, state) : endedBy(this.acts, ctx, state);
  }
}
