import { dayText, type MarkShape, type MarkTone, StatusMark } from '../components/index.js';
import type { RecommendationStatus } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';

const STATUSES: Readonly<Record<RecommendationStatus, readonly [MarkShape, MarkTone]>> = {
  SENT: ['ring', 'neutral'],
  ACKNOWLEDGED: ['square', 'neutral'],
  ANSWERED_IN_PART: ['half', 'amberGreen'],
  DEFERRED: ['diamondOpen', 'amber'],
  ANSWERED: ['circle', 'green'],
};

export const RECOMMENDATION_STATUSES = Object.keys(STATUSES) as readonly RecommendationStatus[];

/** How far government has come with a recommendation. */
export function RecommendationStatusMark({ status }: { readonly status: RecommendationStatus }) {
  const [shape, tone] = STATUSES[status];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`recommendations.status_${status}`)}
    </StatusMark>
  );
}

/** That the day by which government was to answer is over. */
export function LateMark({ dueOn }: { readonly dueOn: string }) {
  return (
    <StatusMark shape="triangle" tone="red">
      {t('recommendations.late', { date: dayText(dueOn) })}
    </StatusMark>
  );
}

/** That an answer came after the day by which it was to come. */
export function LateAnswerMark() {
  return (
    <StatusMark shape="triangleOpen" tone="amberRed">
      {t('recommendations.answeredLate')}
    </StatusMark>
  );
}
