import type { ProofState } from '../graphql/generated/graphql.js';
import type { DecisionRecord } from './types.js';

/** How far the proofs of the answers have come that the seats of a decision show. */
export function proofStatesOf({ seats }: Pick<DecisionRecord, 'seats'>): ProofState[] {
  return seats.flatMap(({ position, lapsedPosition }) =>
    [position, lapsedPosition].flatMap((answer) => answer?.act?.proofState ?? []),
  );
}
