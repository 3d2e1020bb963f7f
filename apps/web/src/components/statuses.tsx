import type {
  DecisionStatus,
  DefinitionStatus,
  DispositionOutcome,
  GovernmentAnswer,
  MilestoneStatus,
  PositionAnswer,
  RoundStatus,
  SpaceStatus,
} from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { type MarkShape, type MarkTone, StatusMark } from './status-mark.js';

type Drawing = readonly [MarkShape, MarkTone];

export const MILESTONE_MARKS: Readonly<Record<MilestoneStatus | 'NONE', Drawing>> = {
  GREEN: ['circle', 'green'],
  AMBER_GREEN: ['half', 'amberGreen'],
  AMBER: ['diamond', 'amber'],
  AMBER_RED: ['triangleOpen', 'amberRed'],
  RED: ['triangle', 'red'],
  NONE: ['ring', 'neutral'],
};

const DECISION_MARKS: Readonly<Record<DecisionStatus, Drawing>> = {
  OPEN: ['ring', 'neutral'],
  CARRIED: ['circle', 'green'],
  NOT_CARRIED: ['cross', 'red'],
  LAPSED: ['dash', 'neutral'],
};

export const ANSWER_MARKS: Readonly<Record<PositionAnswer, Drawing>> = {
  AGREE: ['circle', 'green'],
  AGREE_WITH_RESERVATIONS: ['half', 'amberGreen'],
  STAND_ASIDE: ['dash', 'neutral'],
  OBJECT: ['triangle', 'red'],
  RECUSED: ['squareOpen', 'neutral'],
};

const DEFINITION_MARKS: Readonly<Record<DefinitionStatus, Drawing>> = {
  PROPOSED: ['ring', 'neutral'],
  AGREED: ['circle', 'green'],
  SUPERSEDED: ['dash', 'neutral'],
};

const DISPOSITION_MARKS: Readonly<Record<DispositionOutcome, Drawing>> = {
  ACCEPTED: ['circle', 'green'],
  ACCEPTED_IN_PART: ['half', 'amberGreen'],
  REJECTED: ['cross', 'red'],
  NOTED: ['squareOpen', 'neutral'],
  OUT_OF_SCOPE: ['dash', 'neutral'],
};

const ROUND_MARKS: Readonly<Record<RoundStatus, Drawing>> = {
  NOT_OPEN_YET: ['dash', 'neutral'],
  OPEN: ['ring', 'neutral'],
  CLOSED: ['square', 'neutral'],
};

const GOVERNMENT_MARKS: Readonly<Record<GovernmentAnswer, Drawing>> = {
  ACCEPTED: ['circle', 'green'],
  ACCEPTED_IN_PART: ['half', 'amberGreen'],
  REJECTED: ['cross', 'red'],
  DEFERRED: ['diamondOpen', 'amber'],
};

/** A milestone's status; none reported yet is said too. */
export function MilestoneStatusMark({ status }: { readonly status: MilestoneStatus | undefined }) {
  const [shape, tone] = MILESTONE_MARKS[status ?? 'NONE'];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`words.milestone_${status ?? 'NONE'}`)}
    </StatusMark>
  );
}

/** How a decision stands. */
export function DecisionStatusMark({ status }: { readonly status: DecisionStatus }) {
  const [shape, tone] = DECISION_MARKS[status];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`words.decision_${status}`)}
    </StatusMark>
  );
}

/** What an organisation answered. */
export function PositionAnswerMark({ answer }: { readonly answer: PositionAnswer }) {
  const [shape, tone] = ANSWER_MARKS[answer];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`words.answer_${answer}`)}
    </StatusMark>
  );
}

/** Whether a definition is agreed. */
export function DefinitionStatusMark({ status }: { readonly status: DefinitionStatus }) {
  const [shape, tone] = DEFINITION_MARKS[status];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`words.definition_${status}`)}
    </StatusMark>
  );
}

/** What was done about a comment. */
export function DispositionMark({ outcome }: { readonly outcome: DispositionOutcome }) {
  const [shape, tone] = DISPOSITION_MARKS[outcome];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`words.disposition_${outcome}`)}
    </StatusMark>
  );
}

/** What government answered. */
export function GovernmentAnswerMark({ answer }: { readonly answer: GovernmentAnswer }) {
  const [shape, tone] = GOVERNMENT_MARKS[answer];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`words.government_${answer}`)}
    </StatusMark>
  );
}

/** Whether a consultation round is open. */
export function RoundStatusMark({ status }: { readonly status: RoundStatus }) {
  const [shape, tone] = ROUND_MARKS[status];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`words.round_${status}`)}
    </StatusMark>
  );
}

/** Whether a space is under way or closed. */
export function SpaceStatusMark({ status }: { readonly status: SpaceStatus }) {
  return (
    <StatusMark shape={status === 'ACTIVE' ? 'ring' : 'square'} tone="neutral">
      {t(`words.space_${status}`)}
    </StatusMark>
  );
}
