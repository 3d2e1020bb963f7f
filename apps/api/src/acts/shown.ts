import { filter } from 'rxjs';
import { openLive } from '../platform/graphql/live.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { ActCommitted, ActFeed } from './act-feed.js';

/** Acts that are news of something: those of some kinds that are about one of some things. */
export interface Topic {
  readonly kinds: RegExp;
  readonly about: readonly string[];
}

/** Acts that change who sits in a group or whether it may still do anything; about the group or its space. */
export const whoSits = ({
  groupId,
  spaceId,
}: {
  readonly groupId: string;
  readonly spaceId: string;
}): Topic => ({
  kinds: /^group\.(?:appoint|changeMembership|endMembership|close)$|^space\.(?:removeOrganisation|close)$/u,
  about: [groupId, spaceId],
});

/** What a page shows, and what is news of it. */
export interface Shown<State> {
  /** Reads it for whoever asks. @throws Problem when they may not, or no longer */
  readonly read: (ctx: RequestContext) => Promise<State>;
  /** The space in which all that is news of it happens, and which acts are. */
  readonly news: (state: State) => Promise<{ readonly spaceId: string; readonly topics: readonly Topic[] }>;
}

/**
 * Opens the stream of something that a page shows: as it is after each act that is news of it.
 *
 * @throws Problem when whoever asks may not read it
 */
export async function openShown<State>(
  ctx: RequestContext,
  name: string,
  feed: ActFeed,
  { read, news }: Shown<State>,
): Promise<AsyncIterableIterator<Readonly<Record<string, State>>>> {
  const { spaceId, topics } = await news(await read(ctx));
  const topicsOf = (act: ActCommitted) => topics.filter(({ kinds }) => kinds.test(act.kind));
  return openLive<ActCommitted, State, State>(ctx, name, {
    events: feed.committed.pipe(filter((act) => act.spaceId === spaceId && topicsOf(act).length > 0)),
    concerns: async (act) => {
      const subjects = await feed.subjectsOf(act);
      return topicsOf(act).some(({ about }) => subjects.some(({ id }) => about.includes(id)));
    },
    required: true,
    require: read,
    send: async (_now, _act, state) => state,
  });
}
