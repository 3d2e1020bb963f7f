import { type MarkShape, type MarkTone, StatusMark } from '../components/index.js';
import type { ProofState } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';

const MARKS: Readonly<Record<ProofState, readonly [MarkShape, MarkTone]>> = {
  RECORDED: ['ring', 'neutral'],
  CHECKPOINTED: ['half', 'green'],
  WITNESSED: ['circle', 'green'],
};

/** How far the proof of an act has come: recorded, in a signed head, or in one that a witness has cosigned. */
export function ProofStateMark({ state }: { readonly state: ProofState }) {
  const [shape, tone] = MARKS[state];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`record.proof_${state}`)}
    </StatusMark>
  );
}
