import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { filter } from 'rxjs';
import { type ActCommitted, ActFeed } from '../acts/act-feed.js';
import { Ctx, Subscribes } from '../platform/graphql/doors.js';
import { openLive } from '../platform/graphql/live.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Poll } from './entities/poll.js';
import { PollsQueries } from './polls.queries.js';
import { PollType } from './polls.types.js';

const OF_POLLS = /^poll\.|^decision\.open$/u;
/** Who is asked, and whether anybody can still answer. */
const AROUND =
  /^group\.(?:appoint|changeMembership|endMembership|close)$|^space\.(?:removeOrganisation|close)$/u;

/** A poll as it changes, for the page that shows it. */
@Resolver(() => PollType)
export class PollLiveResolver {
  constructor(
    private readonly queries: PollsQueries,
    private readonly feed: ActFeed,
  ) {}

  @Subscription(() => PollType, {
    description:
      'A poll each time somebody answers it, it is closed, comes to a decision, or others are asked.',
  })
  @Subscribes('poll.read')
  async pollChanged(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    const { spaceId, groupId } = await this.queries.poll(ctx, id);
    return openLive<ActCommitted, Poll, Poll>(ctx, 'pollChanged', {
      events: this.feed.committed.pipe(
        filter((act) => act.spaceId === spaceId && (OF_POLLS.test(act.kind) || AROUND.test(act.kind))),
      ),
      concerns: async (act) => {
        const subjects = await this.feed.subjectsOf(act);
        const about = OF_POLLS.test(act.kind) ? [id] : [groupId, spaceId];
        return subjects.some((subject) => about.includes(subject.id));
      },
      require: (now) => this.queries.poll(now, id),
      send: async (_now, _act, poll) => poll,
    });
  }
}
