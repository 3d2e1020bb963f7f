import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { filter } from 'rxjs';
import { type ActCommitted, ActFeed } from '../acts/act-feed.js';
import { ActsQueries } from '../acts/acts.queries.js';
import { Ctx, Subscribes } from '../platform/graphql/doors.js';
import { openLive } from '../platform/graphql/live.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { DecisionState } from './decision-state.js';
import { DecisionsQueries } from './decisions.queries.js';
import { DecisionType } from './decisions.types.js';

/** What changes how a decision stands: itself, its words, and who sits in its group. */
const CHANGING =
  /^(?:decision|objection|correction|dispute)\.|^draft\.freeze$|^group\.(?:appointMember|changeMembership|endMembership)$|^space\.removeOrganisation$|^recommendation\.send$/u;

/** A decision as it changes, for the page that shows it. */
@Resolver(() => DecisionType)
export class DecisionLiveResolver {
  constructor(
    private readonly queries: DecisionsQueries,
    private readonly acts: ActsQueries,
    private readonly feed: ActFeed,
  ) {}

  @Subscription(() => DecisionType, {
    description: 'A decision each time something is said or done that may change how it stands.',
  })
  @Subscribes('decision.read')
  decisionChanged(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return openLive<ActCommitted, DecisionState>(ctx, 'decisionChanged', {
      events: this.feed.committed.pipe(filter(({ kind }) => CHANGING.test(kind))),
      require: async (now) => void (await this.queries.byId(now, id)),
      send: async (now, { actId }) => {
        const state = await this.queries.byId(now, id);
        return (await this.isAbout(now, actId, state)) ? state : undefined;
      },
    });
  }

  /** Whether an act is about a decision, its draft, its group or its space. */
  private async isAbout(
    ctx: RequestContext,
    actId: string,
    { record: { decision } }: DecisionState,
  ): Promise<boolean> {
    const act = await this.acts.act(ctx, actId);
    const about = new Set([decision.id, decision.draftId, decision.groupId, decision.spaceId]);
    return act?.subjects.some(({ id }) => about.has(id)) ?? false;
  }
}
