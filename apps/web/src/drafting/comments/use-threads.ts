import { useEffect, useMemo } from 'react';
import { type Pages, usePages } from '../../components/index.js';
import type { CommentThreadsQuery } from '../../graphql/generated/graphql.js';
import { useLive } from '../../graphql/use-live.js';
import { CommentThreadChangedDocument, CommentThreadsDocument } from './comments.graphql.js';
import type { Thread } from './thread-entry.js';

export const SHOWN = ['OPEN', 'RESOLVED', 'ALL'] as const;
export type Shown = (typeof SHOWN)[number];

/** Which threads are shown. */
export interface ThreadFilter {
  readonly shown: Shown;
  /** An organisation that somebody spoke for in them. */
  readonly organisationSlug: string | null;
  readonly clauseId: string | null;
}

export const threadsIn = (data: CommentThreadsQuery) => data.draft?.commentThreads;

/** The threads of a draft: all pages of them, read anew whenever something happens in one. */
export function useThreads(
  draftId: string,
  { shown, organisationSlug, clauseId }: ThreadFilter,
): { readonly pages: Pages<CommentThreadsQuery, Thread>; readonly threads: readonly Thread[] } {
  const status = shown === 'ALL' ? null : shown;
  const variables = useMemo(
    () => ({ draftId, status, organisationSlug, clauseId }),
    [draftId, status, organisationSlug, clauseId],
  );
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
