import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { ActFeed } from '../acts/act-feed.js';
import { openShown, whoSits } from '../acts/shown.js';
import { Ctx, Subscribes } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { PollsQueries } from './polls.queries.js';
import { PollType } from './polls.types.js';

const OF_POLLS = /^poll\.|^decision\.open$/u;

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
    return openShown(ctx, 'pollChanged', this.feed, {
      read: (now) => this.queries.poll(now, id),
      news: async (poll) => ({
        spaceId: poll.spaceId,
        topics: [{ kinds: OF_POLLS, about: [id] }, whoSits(poll)],
      }),
    });
  }
}
