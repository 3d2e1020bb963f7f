import { type MarkShape, type MarkTone, StatusMark } from '../components/index.js';
import type { PollChoice, PollMethod, PollStatus } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';

type Drawing = readonly [MarkShape, MarkTone];

const CHOICES: Readonly<Record<PollChoice, Drawing>> = {
  COMFORTABLE: ['circle', 'green'],
  UNSURE: ['half', 'amber'],
  NOT_YET: ['triangleOpen', 'amberRed'],
  ENDORSE: ['circle', 'green'],
  MINOR_POINT: ['half', 'amberGreen'],
  RESERVATIONS: ['diamondOpen', 'amberGreen'],
  ABSTAIN: ['dash', 'neutral'],
  MORE_DISCUSSION: ['ring', 'neutral'],
  DISLIKE_BUT_SUPPORT: ['diamond', 'amber'],
  SERIOUS_DISAGREEMENT: ['triangleOpen', 'amberRed'],
  VETO: ['triangle', 'red'],
};

/** The steps of each method, the most agreeing first; none where people answer otherwise. */
export const STEPS: Readonly<Record<PollMethod, readonly PollChoice[]>> = {
  SENSE_CHECK: ['COMFORTABLE', 'UNSURE', 'NOT_YET'],
  GRADIENTS: [
    'ENDORSE',
    'MINOR_POINT',
    'RESERVATIONS',
    'ABSTAIN',
    'MORE_DISCUSSION',
    'DISLIKE_BUT_SUPPORT',
    'SERIOUS_DISAGREEMENT',
    'VETO',
  ],
  QUESTION_ROUND: [],
  RANKING: [],
  POINTS: [],
  DOTS: [],
  MEETING_TIME: [],
};

const OPTION_METHODS: readonly PollMethod[] = ['RANKING', 'POINTS', 'DOTS', 'MEETING_TIME'];

/** Whether a poll puts options to people. */
export function asksOfOptions(method: PollMethod): boolean {
  return OPTION_METHODS.includes(method);
}
export const POLL_METHODS = Object.keys(STEPS) as readonly PollMethod[];
export const POLL_STATUSES = ['OPEN', 'CLOSED'] as const satisfies readonly PollStatus[];

/** Whether a poll can still be answered. */
export function PollStatusMark({ status }: { readonly status: PollStatus }) {
  return (
    <StatusMark shape={status === 'OPEN' ? 'ring' : 'square'} tone="neutral">
      {t(`polls.status_${status}`)}
    </StatusMark>
  );
}

/** A step that somebody chose. */
export function PollChoiceMark({ choice }: { readonly choice: PollChoice }) {
  const [shape, tone] = CHOICES[choice];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`polls.choice_${choice}`)}
    </StatusMark>
  );
}
