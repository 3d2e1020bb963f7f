import { useCallback, useEffect, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, type UseQueryState, useClient, useQuery } from 'urql';
import { type Problem, problemOf } from '../graphql/problem.js';

/** A Relay connection, as far as paging needs it. */
export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** A list that grows by "Show more". */
export interface Growing<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly problem: Problem | undefined;
  readonly showMore: () => void;
}

/** The same, read from its first page on. */
export interface Pages<Data, Node> extends Growing<Node> {
  readonly result: UseQueryState<Data>;
  /** Whether no page but the first is shown, so that a refresh takes nothing away. */
  readonly isFirst: boolean;
  readonly refresh: () => void;
}

/**
 * Reads a connection page by page. The query takes `$after`; `pick` finds the connection in its data. Other
 * variables, compared by what they hold, or a `refresh` begin again at the first page. While it is paused, nothing is asked.
 */
export function usePages<Data, Variables extends AnyVariables, Node>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => Connection<Node> | null | undefined,
  pause = false,
): Pages<Data, Node> {
  const [result, execute] = useQuery<Data>({
    query,
    variables: variables as Record<string, unknown>,
    pause,
  });
  const first = result.data ? pick(result.data) : undefined;
  const { beginAgain, ...growing } = useFurtherPages(first, query, variables, pick);
  const refresh = useCallback(() => {
    beginAgain();
    execute({ requestPolicy: 'network-only' });
  }, [beginAgain, execute]);
  const isFirst = growing.nodes.length === (first?.nodes.length ?? 0);
  return { ...growing, result, isFirst, refresh };
}

/** Goes on from the first page of a connection that another query has brought. The query takes `$after`. */
export function useFurtherPages<Data, Variables extends AnyVariables, Node>(
  first: Connection<Node> | null | undefined,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => Connection<Node> | null | undefined,
): Growing<Node> & { readonly beginAgain: () => void } {
  const client = useClient();
  const identity = JSON.stringify(variables);
  const [later, setLater] = useState<{ of: string; pages: readonly Connection<Node>[] }>({
    of: '',
    pages: [],
  });
  const [loadingMore, setLoadingMore] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const pages = [...(first ? [first] : []), ...(later.of === identity ? later.pages : [])];
  const last = pages.at(-1);
  const cursor = last?.pageInfo.hasNextPage ? (last.pageInfo.endCursor ?? undefined) : undefined;

  const showMore = async () => {
    if (cursor === undefined) return;
    setLoadingMore(true);
    setProblem(undefined);
    const answer = await client.query<Data>(query, { ...variables, after: cursor }).toPromise();
    const next = answer.data ? pick(answer.data) : undefined;
    setProblem(problemOf(answer.error));
    if (next) {
      setLater((kept) => ({ of: identity, pages: [...(kept.of === identity ? kept.pages : []), next] }));
    }
    setLoadingMore(false);
  };

  const beginAgain = useCallback(() => setLater({ of: '', pages: [] }), []);

  return {
    nodes: pages.flatMap((page) => page.nodes),
    totalCount: last?.totalCount ?? 0,
    hasMore: cursor !== undefined,
    loadingMore,
    problem,
    showMore,
    beginAgain,
  };
}

/** Reads on, page after page, until all of a list is there or reading fails. */
export function useWholeList<Node>({ hasMore, loadingMore, problem, showMore }: Growing<Node>): void {
  useEffect(() => {
    if (hasMore && !loadingMore && problem === undefined) showMore();
  });
}
