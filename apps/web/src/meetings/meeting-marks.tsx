import { StatusMark, useNow } from '../components/index.js';
import type { ActionStatus, MeetingStatus } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';

/** Whether a meeting is to come, was held, or was cancelled. */
export function MeetingStatusMark(props: { readonly status: MeetingStatus; readonly endsAt: string }) {
  const over = new Date(props.endsAt) <= useNow();
  const state = props.status === 'CANCELLED' ? 'CANCELLED' : over ? 'HELD' : 'SCHEDULED';
  const drawn = { SCHEDULED: 'ring', HELD: 'circle', CANCELLED: 'cross' } as const;
  return (
    <StatusMark shape={drawn[state]} tone="neutral">
      {t(`words.meeting_${state}`)}
    </StatusMark>
  );
}

/** How an action stands. */
export function ActionStatusMark(props: { readonly status: ActionStatus; readonly overdue: boolean }) {
  const state = props.overdue ? 'OVERDUE' : props.status;
  const drawn = {
    OPEN: ['ring', 'neutral'],
    OVERDUE: ['triangle', 'amberRed'],
    DONE: ['circle', 'green'],
    DROPPED: ['dash', 'neutral'],
  } as const;
  const [shape, tone] = drawn[state];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`words.action_${state}`)}
    </StatusMark>
  );
}
