import { useCallback } from 'react';
import { useQuery } from 'urql';
import { useLive } from '../graphql/use-live.js';
import { NoticeAddedDocument, UnreadNoticesDocument } from './notifications.graphql.js';

/** What a mutation that reads notices changes besides its own answer: see `useUnreadNotices`. */
export const NOTICES = { additionalTypenames: ['Notice'] };

const NOTHING = {};

/** How many notices are unread: right when the page opens, and from then on as it changes. */
export function useUnreadNotices(): number {
  const [{ data }, read] = useQuery({ query: UnreadNoticesDocument, context: NOTICES });
  useNoticesLive(useCallback(() => read({ requestPolicy: 'network-only' }), [read]));
  return data?.viewer?.unreadNotices ?? 0;
}

/** Calls back when the viewer is told of something, and when something may have been missed. */
export function useNoticesLive(changed: () => void): void {
  useLive(NoticeAddedDocument, NOTHING, { onEvent: changed, onMissed: changed });
}
