import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { ActFeed } from '../acts/act-feed.js';
import { openShown, whoSits } from '../acts/shown.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { Ctx, Subscribes } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { DisputesQueries } from './disputes.queries.js';
import { DisputeType } from './disputes.types.js';

/** What is done in a dispute; who has read its joint statement is theirs to know. */
const IN_DISPUTE = /^dispute\.(?!confirmStatementReading$)/u;
/** What changes its decision, its objection, or the words that it is about. */
const AROUND = /^decision\.(?!remind$)|^objection\.|^draft\.freeze$/u;

/** A dispute as it changes, for the page that shows it. */
@Resolver(() => DisputeType)
export class DisputeLiveResolver {
  constructor(
    private readonly queries: DisputesQueries,
    private readonly decisions: DecisionsService,
    private readonly feed: ActFeed,
  ) {}

  @Subscription(() => DisputeType, {
    description:
      'A dispute each time something is done that may change it. What is typed in its joint statement is heard at the sync door.',
  })
  @Subscribes('dispute.read')
  async disputeChanged(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return openShown(ctx, 'disputeChanged', this.feed, {
      read: (now) => this.queries.dispute(now, id),
      news: async (dispute) => {
        const { decision } = await this.decisions.record(ctx, dispute.decisionId);
        const around = [dispute.decisionId, decision.draftId];
        return {
          spaceId: dispute.spaceId,
          topics: [{ kinds: IN_DISPUTE, about: [id] }, { kinds: AROUND, about: around }, whoSits(dispute)],
        };
      },
    });
  }
}
