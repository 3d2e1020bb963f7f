import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { filter } from 'rxjs';
import { type ActCommitted, ActFeed } from '../acts/act-feed.js';
import { Ctx, Subscribes } from '../platform/graphql/doors.js';
import { openLive } from '../platform/graphql/live.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { DecisionState } from './decision-state.js';
import { DecisionsQueries } from './decisions.queries.js';
import { DecisionType } from './decisions.types.js';

/** What changes how a decision stands: itself, its words, and who sits in its group. */
const CHANGING =
  /^(?:decision|objection|correction|dispute)\.|^draft\.freeze$|^group\.(?:appoint|changeMembership|endMembership)$|^space\.removeOrganisation$|^recommendation\.send$/u;

/** A decision as it changes, for the page that shows it. */
@Resolver(() => DecisionType)
export class DecisionLiveResolver {
  constructor(
    private readonly queries: DecisionsQueries,
    private readonly feed: ActFeed,
  ) {}

  @Subscription(() => DecisionType, {
    description: 'A decision each time something is said or done that may change how it stands.',
  })
  @Subscribes('decision.read')
  async decisionChanged(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    const { decision } = (await this.queries.byId(ctx, id)).record;
    const about = new Set([decision.id, decision.draftId, decision.groupId, decision.spaceId]);
    return openLive<ActCommitted, DecisionState, DecisionState>(ctx, 'decisionChanged', {
      events: this.feed.committed.pipe(
        filter(({ kind, spaceId }) => spaceId === decision.spaceId && CHANGING.test(kind)),
      ),
      concerns: async (act) => (await this.feed.subjectsOf(act)).some((subject) => about.has(subject.id)),
      require: (now) => this.queries.byId(now, id),
      send: async (_now, _act, state) => state,
    });
  }
}
