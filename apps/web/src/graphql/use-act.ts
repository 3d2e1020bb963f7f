import { useCallback, useRef, useState } from 'react';
import { type AnyVariables, type OperationContext, type TypedDocumentNode, useMutation } from 'urql';
import { type Problem, problemOf } from './problem.js';

/** A mutation as a form uses it. */
export interface Act<Data, Input> {
  /** Sends it; gives the data, or undefined when it was refused (then `problem` says why). */
  readonly perform: (input: Omit<Input, 'idempotencyKey'>) => Promise<Data | undefined>;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  readonly clear: () => void;
}

/**
 * Performs a mutation of the form `mutation ($input: X!)` with an idempotency key. The key is kept while the
 * outcome is unknown (no answer came), so that trying the same input again cannot record it twice. `context` is fixed;
 * its `additionalTypenames` name what is read anew besides what the answer holds.
 */
export function useAct<Data, Input extends object>(
  document: TypedDocumentNode<Data, { input: Input }>,
  context?: Partial<OperationContext>,
): Act<Data, Input> {
  const [state, execute] = useMutation<Data, { input: Input } & AnyVariables>(document);
  const [problem, setProblem] = useState<Problem>();
  const attempt = useRef<{ text: string; key: string }>(undefined);

  const perform = useCallback(
    async (input: Omit<Input, 'idempotencyKey'>) => {
      const text = JSON.stringify(input);
      if (attempt.current?.text !== text) attempt.current = { text, key: newKey() };
      const keyed = { ...input, idempotencyKey: attempt.current.key } as unknown as Input;
      setProblem(undefined);
      const result = await execute({ input: keyed }, context);
      const found = problemOf(result.error);
      setProblem(found);
      if (found?.code !== 'NETWORK') attempt.current = undefined;
      return found ? undefined : result.data;
    },
    [execute, context],
  );
  const clear = useCallback(() => setProblem(undefined), []);
  return { perform, pending: state.fetching, problem, clear };
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
