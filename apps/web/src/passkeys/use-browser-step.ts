import { useCallback, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { type Problem, problemOf } from '../graphql/problem.js';
import { passkeyProblem } from './browser-answers.js';

/**
 * Asks the server what to ask the browser, then asks the browser. Gives what the browser answers, or undefined when
 * either refused (then `problem` says why).
 */
export function useBrowserStep<Data, Answer>(
  document: TypedDocumentNode<Data, Record<string, never>>,
  answer: (data: Data) => Promise<Answer>,
): {
  readonly run: () => Promise<Answer | undefined>;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
} {
  const client = useClient();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = useCallback(async () => {
    setPending(true);
    setProblem(undefined);
    try {
      const { data, error } = await client.query(document, {}, { requestPolicy: 'network-only' }).toPromise();
      if (data === undefined) {
        setProblem(problemOf(error));
        return undefined;
      }
      return await answer(data);
    } catch (error) {
      setProblem(passkeyProblem(error));
      return undefined;
    } finally {
      setPending(false);
    }
  }, [answer, client, document]);
  return { run, pending, problem };
}
