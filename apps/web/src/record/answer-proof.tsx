import { useEffect } from 'react';
import { useQuery } from 'urql';
import { ProblemNotice } from '../components/index.js';
import { t } from '../strings/t.js';
import { ProofStateMark } from './proof-state-mark.js';
import { AnswerProofDocument } from './record.graphql.js';
import classes from './record.module.css';

/** How often the server is asked while an answer is not in a signed head yet, in milliseconds. */
const EVERY = 1000;

/** How far the proof of an answer in a decision has come; asked anew until it is in a signed head. */
export function AnswerProof(props: {
  readonly decision: string;
  /** Whose answer it is. */
  readonly organisation: string;
  readonly act: string;
}) {
  const { decision, organisation, act } = props;
  const [{ data, error }, ask] = useQuery({
    query: AnswerProofDocument,
    variables: { id: decision, organisation },
    requestPolicy: 'network-only',
  });
  const state = data?.decision?.positions.nodes.find((each) => each.act?.id === act)?.act?.proofState;
  const waiting = error === undefined && (state === undefined || state === 'RECORDED');
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), EVERY);
    return () => clearInterval(timer);
  }, [waiting, ask]);
  return (
    <div className={classes.proof}>
      <p role="status">
        {t('record.proof')}: {state && <ProofStateMark state={state} />}
      </p>
      {state && <p>{t(`record.proofText_${state}`)}</p>}
      <ProblemNotice error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    </div>
  );
}
