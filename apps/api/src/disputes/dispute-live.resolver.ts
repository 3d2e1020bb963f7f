import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { filter } from 'rxjs';
import { type ActCommitted, ActFeed } from '../acts/act-feed.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { Ctx, Subscribes } from '../platform/graphql/doors.js';
import { openLive } from '../platform/graphql/live.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { DisputesQueries } from './disputes.queries.js';
import { DisputeType } from './disputes.types.js';
import type { Dispute } from './entities/dispute.js';

const OF_DISPUTES = /^dispute\./u;
/** What else changes what a dispute shows or allows: its decision, its objection, newer words, and who sits in its group. */
const AROUND =
  /^decision\.(?!remind$)|^objection\.|^draft\.freeze$|^group\.(?:appoint|changeMembership|endMembership|close)$|^space\.(?:removeOrganisation|close)$/u;

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
    const { spaceId, groupId, decisionId } = await this.queries.dispute(ctx, id);
    const { draftId } = (await this.decisions.record(ctx, decisionId)).decision;
    const around = new Set([decisionId, draftId, groupId, spaceId]);
    return openLive<ActCommitted, Dispute, Dispute>(ctx, 'disputeChanged', {
      events: this.feed.committed.pipe(
        filter((act) => act.spaceId === spaceId && (OF_DISPUTES.test(act.kind) || AROUND.test(act.kind))),
      ),
      concerns: async (act) => {
        const subjects = await this.feed.subjectsOf(act);
        return subjects.some((subject) =>
          OF_DISPUTES.test(act.kind) ? subject.id === id : around.has(subject.id),
        );
      },
      require: (now) => this.queries.dispute(now, id),
      send: async (_now, _act, dispute) => dispute,
    });
  }
}
