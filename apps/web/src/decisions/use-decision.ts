import { useCallback } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import type { DecisionPageQuery } from '../graphql/generated/graphql.js';
import { useLive } from '../graphql/use-live.js';
import { DecisionChangedDocument, DecisionPageDocument } from './decisions.graphql.js';

/** The decision that the address names, kept fresh while it is open; `pick` takes it from what was answered. */
export function useDecision() {
  const { id = '' } = useParams();
  const [result, execute] = useQuery({ query: DecisionPageDocument, variables: { id } });
  const refetch = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const pick = (data: DecisionPageQuery) => (data.decision?.id === id ? data.decision : undefined);
  const decision = result.data && pick(result.data);
  useLive(DecisionChangedDocument, { id }, { onEvent: refetch, onMissed: refetch });
  return { decision, result, pick, refetch };
}
