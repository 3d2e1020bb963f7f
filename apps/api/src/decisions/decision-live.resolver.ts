import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { ActFeed } from '../acts/act-feed.js';
import { openShown, whoSits } from '../acts/shown.js';
import { Ctx, Subscribes } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { DecisionsQueries } from './decisions.queries.js';
import { DecisionType } from './decisions.types.js';

/** What changes how a decision stands, besides who sits in its group; who has read a joint statement is theirs to know. */
const CHANGING =
  /^(?:decision|objection|correction)\.|^dispute\.(?!confirmStatementReading$)|^draft\.freeze$|^recommendation\.send$/u;

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
    return openShown(ctx, 'decisionChanged', this.feed, {
      read: (now) => this.queries.byId(now, id),
      news: async ({ record: { decision } }) => ({
        spaceId: decision.spaceId,
        topics: [{ kinds: CHANGING, about: [decision.id, decision.draftId] }, whoSits(decision)],
      }),
    });
  }
}
