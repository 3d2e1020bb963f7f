import { useCallback, useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { PositionSignatureInput, PositionToSignInput } from '../graphql/generated/graphql.js';
import { type Problem, problemOf } from '../graphql/problem.js';
import { answerWithPasskey, passkeyProblem, passkeysSupported } from '../passkeys/browser-answers.js';
import { t } from '../strings/t.js';
import { PositionToSignDocument, SigningPasskeysDocument } from './signing.graphql.js';

/** Whether the viewer has a passkey that signs, and this browser knows passkeys; undefined while that is not known. */
export function useMaySign(): boolean | undefined {
  const [{ data }, again] = useQuery({
    query: SigningPasskeysDocument,
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => {
    const look = () => again({ requestPolicy: 'network-only' });
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [again]);
  if (!passkeysSupported()) return false;
  return data?.viewer?.passkeys.nodes.some(({ signs }) => signs);
}

/** Has an answer signed: the server states it, the viewer's device signs it. Undefined when either refused. */
export function useSigning(): {
  readonly sign: (
    decisionId: string,
    answer: PositionToSignInput,
  ) => Promise<PositionSignatureInput | undefined>;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  readonly clear: () => void;
} {
  const client = useClient();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const sign = useCallback(
    async (id: string, input: PositionToSignInput) => {
      setPending(true);
      setProblem(undefined);
      try {
        const asked = client.query(PositionToSignDocument, { id, input }, { requestPolicy: 'network-only' });
        const { data, error } = await asked.toPromise();
        const stated = data?.decision?.positionToSign;
        if (!stated) {
          setProblem(problemOf(error) ?? { code: 'INVALID', message: t('signing.noneNow') });
          return undefined;
        }
        const { statedAt, nonce, options } = stated;
        return { statedAt, nonce, ...(await answerWithPasskey(options)) };
      } catch (error) {
        setProblem(passkeyProblem(error));
        return undefined;
      } finally {
        setPending(false);
      }
    },
    [client],
  );
  const clear = useCallback(() => setProblem(undefined), []);
  return { sign, pending, problem, clear };
}
