import { ResolveField, Resolver } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { CommentCountsType } from '../comments/comments.types.js';
import type { DecisionState } from '../decisions/decision-state.js';
import { DecisionLogEntryType } from '../decisions/decisions.types.js';
import { DraftType, DraftVersionType } from '../drafting/drafting.types.js';
import { Guards } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import {
  GovernmentResponseType,
  RecommendationStatusEnum,
  RecommendationType,
} from '../recommendations/recommendations.types.js';
import { DecisionChainType, PutVersionType } from './chain.types.js';
import { DecisionChains, type PutVersion } from './chains.js';

@Resolver(() => DecisionLogEntryType)
export class EntryChainResolver {
  @Guards('DecisionLogEntry', 'decision.read')
  @ResolveField(() => DecisionChainType)
  chain(state: DecisionState): DecisionState {
    return state;
  }
}

@Resolver(() => DecisionChainType)
export class DecisionChainResolver {
  constructor(private readonly chains: DecisionChains) {}

  @Guards('DecisionChain', 'draft.read')
  @ResolveField(() => DraftType, { nullable: true, description: 'As it is now.' })
  draft(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.chains.draft(ctx, state);
  }

  @Guards('DecisionChain', 'comment.read')
  @ResolveField(() => CommentCountsType, { nullable: true, description: 'On the draft, by then.' })
  comments(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.chains.threads(ctx, state);
  }

  @ResolveField(() => [PutVersionType], { description: 'In the order in which they were put.' })
  versions(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.chains.versions(ctx, state);
  }

  @Guards('DecisionChain', 'recommendation.read')
  @ResolveField(() => RecommendationType, {
    nullable: true,
    description: 'As which it had been sent to government by then.',
  })
  recommendation(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.chains.recommendation(ctx, state);
  }

  @ResolveField(() => RecommendationStatusEnum, {
    nullable: true,
    description: 'How far government had come with it by then.',
  })
  recommendationStatus(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.chains.recommendationStatus(ctx, state);
  }

  @Guards('DecisionChain', 'recommendation.read')
  @ResolveField(() => [GovernmentResponseType], {
    description: 'What government had answered by then, oldest first.',
  })
  responses(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.chains.responses(ctx, state);
  }

  @Guards('DecisionChain', 'act.read')
  @ResolveField(() => ActType, { nullable: true, description: 'The act that opened the decision.' })
  openedBy(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.chains.openedBy(ctx, state);
  }

  @Guards('DecisionChain', 'act.read')
  @ResolveField(() => ActType, {
    nullable: true,
    description: 'The act that closed it, once it was.',
  })
  closedBy(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.chains.closedBy(ctx, state);
  }
}

@Resolver(() => PutVersionType)
export class PutVersionResolver {
  @Guards('PutVersion', 'version.read')
  @ResolveField(() => DraftVersionType)
  version({ version }: PutVersion) {
    return version;
  }
}
