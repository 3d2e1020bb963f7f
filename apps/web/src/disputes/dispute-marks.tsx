import { type MarkShape, type MarkTone, StatusMark } from '../components/index.js';
import type { DisputeStatus, OptionAnswer } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';

type Drawing = readonly [MarkShape, MarkTone];

const STATUSES: Readonly<Record<DisputeStatus, Drawing>> = {
  OPEN: ['ring', 'neutral'],
  ESCALATED: ['triangle', 'red'],
  RESOLVED: ['circle', 'green'],
  WITHDRAWN: ['squareOpen', 'neutral'],
  DISSENT_RECORDED: ['diamond', 'amber'],
  LAPSED: ['dash', 'neutral'],
};

const ANSWERS: Readonly<Record<OptionAnswer, Drawing>> = {
  YES: ['circle', 'green'],
  WITH_CHANGES: ['half', 'amberGreen'],
  NO: ['cross', 'red'],
};

export const DISPUTE_STATUSES = Object.keys(STATUSES) as readonly DisputeStatus[];
export const OPTION_ANSWERS = Object.keys(ANSWERS) as readonly OptionAnswer[];

/** How a dispute stands. */
export function DisputeStatusMark({ status }: { readonly status: DisputeStatus }) {
  const [shape, tone] = STATUSES[status];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`disputes.status_${status}`)}
    </StatusMark>
  );
}

/** Whether an organisation can live with an option. */
export function OptionAnswerMark({ answer }: { readonly answer: OptionAnswer }) {
  const [shape, tone] = ANSWERS[answer];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`disputes.answer_${answer}`)}
    </StatusMark>
  );
}
