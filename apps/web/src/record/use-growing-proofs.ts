import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import type { Pages } from '../components/index.js';
import type { ProofState } from '../graphql/generated/graphql.js';
import { awaitedBy, hasGrown, isInVain, type LogSizes, pauseAfter } from './growing-proofs.js';
import { LogSizesDocument } from './record.graphql.js';

/**
 * Has a page read anew whenever proofs that it shows may have come further. Until then only the size of the log is asked
 * for, beside the page, while somebody looks at it: a server that does not answer takes nothing off it.
 *
 * @param states of the proofs that are shown
 * @param read reads them anew
 */
export function useGrowingProofs(states: readonly ProofState[], read: () => void): void {
  const client = useClient();
  const awaited = awaitedBy(states);
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    if (awaited === null) return undefined;
    let before: LogSizes | null = null;
    let looks = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const look = async () => {
      if (!document.hidden) {
        const { data } = await client
          .query(LogSizesDocument, {}, { requestPolicy: 'network-only' })
          .toPromise();
        if (left) return;
        looks += 1;
        if (data && isInVain(awaited, data.ledgerHead)) return;
        if (data && hasGrown(awaited, before, data.ledgerHead)) latest.current();
        before = data?.ledgerHead ?? before;
      }
      timer = setTimeout(look, pauseAfter(awaited, looks));
    };
    timer = setTimeout(look, pauseAfter(awaited, 0));
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [awaited, client]);
}

/**
 * The same for a list, as long as its first page alone is shown: reading anew would take the others away.
 *
 * @param statesOf the proofs that a row shows
 */
export function useGrowingList<Data, Node>(
  { nodes, isFirst, refresh }: Pages<Data, Node>,
  statesOf: (node: Node) => readonly (ProofState | undefined)[],
): void {
  const states = isFirst ? nodes.flatMap((node) => statesOf(node).flatMap((state) => state ?? [])) : [];
  useGrowingProofs(states, refresh);
}
