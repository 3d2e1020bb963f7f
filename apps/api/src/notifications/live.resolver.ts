import { NOWHERE } from '@concordat/domain';
import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { concatMap, filter, from, map, startWith } from 'rxjs';
import { ActFeed } from '../acts/act-feed.js';
import { Ctx, Subscribes } from '../platform/graphql/doors.js';
import { openLive } from '../platform/graphql/live.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import type { NoticeRow } from './entities/notice.js';
import { NoticesQueries } from './notices.queries.js';
import { NoticeType } from './notices.types.js';
import { WaitingItemType } from './notifications.types.js';
import { WaitingList } from './waiting-list.js';

/** What the viewer hears of as it happens. */
@Resolver()
export class NotificationsLiveResolver {
  constructor(
    private readonly feed: ActFeed,
    private readonly queries: NoticesQueries,
    private readonly waiting: WaitingList,
    private readonly spaces: SpacesService,
  ) {}

  @Subscription(() => NoticeType, { description: 'Each thing that the viewer is told of, as it happens.' })
  @Subscribes('notice.read')
  noticeAdded(@Ctx() ctx: RequestContext) {
    const personId = ctx.personId ?? '';
    const notices = this.feed.committed.pipe(
      filter(({ kind }) => !kind.startsWith('notice.')),
      concatMap(({ actId }) => from(this.queries.ofAct(ctx, personId, actId))),
      concatMap((found) => from(found)),
    );
    return openLive<NoticeRow, NoticeRow>(ctx, 'noticeAdded', {
      events: notices,
      require: async (now) => now.require('notice.read', { ...NOWHERE, ownerId: personId }),
      send: async (_now, notice) => notice,
    });
  }

  @Subscription(() => [WaitingItemType], {
    description: 'What waits for the viewer in a space: at once, and whenever it has changed.',
  })
  @Subscribes('space.read')
  async waitingChanged(@Ctx() ctx: RequestContext, @Args('spaceSlug') spaceSlug: string) {
    const { id: spaceId } = await this.spaces.bySlug(ctx, spaceSlug);
    let last = '';
    const changes = this.feed.committed.pipe(
      filter((act) => act.spaceId === null || act.spaceId === spaceId),
      map(() => undefined),
      startWith(undefined),
    );
    return openLive(ctx, 'waitingChanged', {
      events: changes,
      latestOnly: true,
      require: async (now) => void (await this.spaces.bySlug(now, spaceSlug)),
      send: async (now) => {
        const items = await this.waiting.of(now, spaceSlug);
        const text = JSON.stringify(items);
        if (text === last) return undefined;
        last = text;
        return items;
      },
    });
  }
}
