import { useEffect, useMemo } from 'react';
import { type Pages, usePages } from '../../components/index.js';
import type { CommentThreadsQuery } from '../../graphql/generated/graphql.js';
import { useLive } from '../../graphql/use-live.js';
import { CommentThreadChangedDocument, CommentThreadsDocument } from './comments.graphql.js';
import type { Thread } from './thread-entry.js';

export const SHOWN = ['OPEN', 'RESOLVED', 'ALL'] as const;
export type Shown = (typeof SHOWN)[number];

export const threadsIn = (data: CommentThreadsQuery) => data.draft?.commentThreads;

/** The threads of a draft: all pages of them, read anew whenever something happens in one. */
export function useThreads(
  draftId: string,
  shown: Shown,
): { readonly pages: Pages<CommentThreadsQuery, Thread>; readonly threads: readonly Thread[] } {
  const status = shown === 'ALL' ? null : shown;
  const variables = useMemo(() => ({ draftId, status }), [draftId, status]);
  const pages = usePages(CommentThreadsDocument, variables, threadsIn);
  const { hasMore, loadingMore, problem, showMore, refresh } = pages;
  useEffect(() => {
    if (hasMore && !loadingMore && problem === undefined) showMore();
  }, [hasMore, loadingMore, problem, showMore]);
  useLive(CommentThreadChangedDocument, { draftId }, { onEvent: refresh, onMissed: refresh });
  const signature = JSON.stringify(pages.nodes);
  const threads = useMemo(() => JSON.parse(signature) as readonly Thread[], [signature]);
  return { pages, threads };
}
