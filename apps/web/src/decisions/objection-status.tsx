import { type MarkShape, type MarkTone, StatusMark } from '../components/index.js';
import type { ObjectionStatus } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';

const MARKS: Readonly<Record<ObjectionStatus, readonly [MarkShape, MarkTone]>> = {
  SUSTAINED: ['triangle', 'red'],
  RESOLVED: ['circle', 'green'],
  WITHDRAWN: ['squareOpen', 'neutral'],
  LAPSED: ['dash', 'neutral'],
};

/** How an objection stands. */
export function ObjectionStatusMark({ status }: { readonly status: ObjectionStatus }) {
  const [shape, tone] = MARKS[status];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`words.objection_${status}`)}
    </StatusMark>
  );
}
