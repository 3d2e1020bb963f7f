import { NOWHERE } from '@concordat/domain';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { ViewerType } from '../identity/identity.types.js';
import { Config } from '../platform/config/config.js';
import { Ctx, Performs } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { makeCalendarFeed } from './acts/make-calendar-feed.js';
import { revokeCalendarFeed } from './acts/revoke-calendar-feed.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { calendarPath } from './calendar-token.js';
import {
  MakeCalendarFeedInput,
  MakeCalendarFeedPayload,
  RevokeCalendarFeedInput,
  RevokeCalendarFeedPayload,
} from './meetings.inputs.js';
import { CalendarFeedType } from './meetings.types.js';

@Resolver(() => ViewerType)
export class CalendarResolver {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly config: Config,
    private readonly door: ActDoor,
  ) {}

  @ResolveField(() => CalendarFeedType, {
    nullable: true,
    description: 'Null where the calendar has no address.',
  })
  calendarFeed(@Ctx() ctx: RequestContext) {
    const { personId } = ctx;
    if (personId === null || !ctx.allows('calendar.read', { ...NOWHERE, ownerId: personId })) return null;
    return this.feeds.ofPerson(personId);
  }

  @Mutation(() => MakeCalendarFeedPayload)
  @Performs(makeCalendarFeed)
  async makeCalendarFeed(@Ctx() ctx: RequestContext, @Args('input') input: MakeCalendarFeedInput) {
    let token: string | undefined;
    await this.door.perform(ctx, makeCalendarFeed, {
      ...input,
      made: (made: string) => {
        token = made;
      },
    });
    const address = token === undefined ? null : `${this.config.origin}${calendarPath(token)}`;
    return { calendarFeed: await this.feeds.ofPerson(ctx.personId ?? ''), address };
  }

  @Mutation(() => RevokeCalendarFeedPayload)
  @Performs(revokeCalendarFeed)
  async revokeCalendarFeed(@Ctx() ctx: RequestContext, @Args('input') input: RevokeCalendarFeedInput) {
    await this.door.perform(ctx, revokeCalendarFeed, input);
    return { revoked: true };
  }
}
