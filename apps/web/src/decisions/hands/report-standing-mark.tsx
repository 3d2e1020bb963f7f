import { type MarkShape, type MarkTone, StatusMark } from '../../components/index.js';
import type { ReportStanding } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';

const DRAWN: Readonly<Record<ReportStanding, readonly [MarkShape, MarkTone]>> = {
  WAITING: ['half', 'amber'],
  CONFIRMED: ['circle', 'green'],
  ANSWERED_OTHERWISE: ['diamondOpen', 'amberRed'],
  NOT_CONFIRMED: ['ring', 'neutral'],
};

/** Whether what a chair reported was confirmed by the organisation itself. */
export function ReportStandingMark({ standing }: { readonly standing: ReportStanding }) {
  const [shape, tone] = DRAWN[standing];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`hands.standing_${standing}`)}
    </StatusMark>
  );
}
