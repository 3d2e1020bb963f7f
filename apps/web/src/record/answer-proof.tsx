import { useQuery } from 'urql';
import { ProblemNotice } from '../components/index.js';
import { t } from '../strings/t.js';
import { ProofStateMark } from './proof-state-mark.js';
import { AnswerProofDocument } from './record.graphql.js';
import classes from './record.module.css';
import { useGrowingProofs } from './use-growing-proofs.js';

/** How far the proof of an answer in a decision has come. */
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
  useGrowingProofs([state ?? 'RECORDED'], () => ask({ requestPolicy: 'network-only' }));
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
