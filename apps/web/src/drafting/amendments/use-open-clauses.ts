import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { AmendedTextQuery } from '../../graphql/generated/graphql.js';
import type { OpenClause } from './amendment-form.js';
import { AmendedTextDocument } from './amendments.graphql.js';

const NONE: string[] = [];

/** The title and the clauses of a draft as they stand, read anew whenever a form begins. */
export function useOpenClauses(draftId: string) {
  const variables = useMemo(() => ({ draftId, amendmentIds: NONE }), [draftId]);
  const [result, retry] = useQuery({ query: AmendedTextDocument, variables, requestPolicy: 'network-only' });
  return { result, retry: () => retry({ requestPolicy: 'network-only' }) };
}

/** The title and the clauses that the answer holds, with their numbers. */
export function openClausesIn(data: AmendedTextQuery): readonly OpenClause[] | undefined {
  return data.draft?.amended?.clauses.flatMap(({ clauseId, number, text }) =>
    typeof number === 'string' ? [{ clauseId, number, text }] : [],
  );
}
