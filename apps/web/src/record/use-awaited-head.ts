import { useEffect } from 'react';
import { useClient } from 'urql';
import type { AnswerProofsQuery } from '../graphql/generated/graphql.js';
import { AnswerProofsDocument } from './record.graphql.js';

/** How often the server is asked while an answer is in no signed head yet, in milliseconds. */
const EVERY = 2000;

type Proven = NonNullable<AnswerProofsQuery['decision']>;

/** Whether the answer of any seat is in no signed head of the log yet. */
export function awaitsHead({ seats }: Pick<Proven, 'seats'>): boolean {
  return seats.some(({ position, lapsedPosition }) =>
    [position, lapsedPosition].some((answer) => answer?.act?.proofState === 'RECORDED'),
  );
}

/**
 * Reads a decision anew once all the answers that it shows are in a signed head. Until then only their proofs are asked for,
 * beside the page: a server that does not answer takes nothing off it.
 */
export function useAwaitedHead(decision: Proven, refetch: () => void): void {
  const client = useClient();
  const { id } = decision;
  const waiting = awaitsHead(decision);
  useEffect(() => {
    if (!waiting) return undefined;
    const look = async () => {
      const { data } = await client
        .query(AnswerProofsDocument, { id }, { requestPolicy: 'network-only' })
        .toPromise();
      if (data?.decision && !awaitsHead(data.decision)) refetch();
    };
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, [waiting, client, id, refetch]);
}
