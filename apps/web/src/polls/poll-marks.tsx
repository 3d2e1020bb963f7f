import { asksOfOptions, choicesOf, type OptionMethod, POLL_METHODS } from '@concordat/domain';
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

/** What the domain calls a method of asking. */
function domainMethod(method: PollMethod): Lowercase<PollMethod> {
  return method.toLowerCase() as Lowercase<PollMethod>;
}

/** The steps that an answer is chosen from, the most agreeing first; none where people answer otherwise. */
export function stepsOf(method: PollMethod): readonly PollChoice[] {
  return choicesOf(domainMethod(method)).map((choice) => choice.toUpperCase() as Uppercase<typeof choice>);
}

/** What a poll that puts options to people is called in the domain; null for one that puts none. */
export function optionMethod(method: PollMethod): OptionMethod | null {
  const named = domainMethod(method);
  return asksOfOptions(named) ? named : null;
}

/** Whether a poll puts options to people. */
export const putsOptions = (method: PollMethod): boolean => optionMethod(method) !== null;

/** The methods, as they are offered. */
export const METHODS = POLL_METHODS.map((each) => each.toUpperCase() as Uppercase<typeof each>);
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
