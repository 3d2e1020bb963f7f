import type { DecisionRule } from '../vocabulary.js';
import type { Reason } from './reasons.js';
import { listOf, momentIn, type Wording, within } from './wording.js';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const RULES: Readonly<Record<DecisionRule, string>> = {
  consensus: 'consensus',
  consent: 'consent',
  majority: 'a majority',
  supermajority_two_thirds: 'a majority of two thirds',
  supermajority_three_quarters: 'a majority of three quarters',
};

/** The reason in English. */
export function sentenceInEnglish(reason: Reason, wording: Wording): string {
  switch (reason.code) {
    case 'no_seats':
      return 'No organisation has a seat in this decision, so it cannot carry.';
    case 'everyone_recused':
      return 'Every organisation is recused, so nobody is left to decide.';
    case 'nobody_remains':
      return 'Every organisation has left the group or is recused, so nobody is left to decide.';
    case 'objection_sustained':
      return one(reason)
        ? `An objection stands: ${all(reason, wording)}.`
        : `Objections stand: ${all(reason, wording)}.`;
    case 'objection_not_stated':
      return `${all(reason, wording)} ${one(reason) ? 'objects' : 'object'}, but it is not yet said to what.`;
    case 'answer_void':
      return one(reason)
        ? `${all(reason, wording)} has to answer again: the objection no longer stands.`
        : `${all(reason, wording)} have to answer again: their objections no longer stand.`;
    case 'answered_late':
      return `${all(reason, wording)} answered after the deadline, which does not count.`;
    case 'left_unanswered':
      return `${all(reason, wording)} left the group without an answer and ${one(reason) ? 'is' : 'are'} not counted.`;
    case 'seats_missing':
      return `${seats(reason.count)} ${reason.count === 1 ? 'has' : 'have'} not answered.`;
    case 'nobody_agrees':
      return within(reason.sectorKey, wording, 'nobody agrees; every seat stands aside.');
    case 'quorum_short':
      return within(
        reason.sectorKey,
        wording,
        `${seats(reason.answered)} answered; the quorum is ${reason.needed}.`,
      );
    case 'below_threshold':
      return within(reason.sectorKey, wording, `${agreement(reason)}; the rule asks for ${reason.needed}.`);
    case 'decided_early':
      return 'No answer still to come can change this.';
    case 'carried_by':
      return carried(reason);
    case 'silence_counts':
      return `${seats(reason.count)} ${reason.count === 1 ? 'is' : 'are'} silent, and silence is consent.`;
    case 'deadline_pending':
      return `Answers count until ${when(reason.deadline, wording)}.`;
    case 'deadline_passed':
      return `The deadline has passed: ${when(reason.deadline, wording)}.`;
    case 'answers_needed':
      return `${all(reason, wording)} ${one(reason) ? 'has' : 'have'} still to answer.`;
    case 'agreements_needed':
      return within(reason.sectorKey, wording, `${more(reason.count)} to agree.`);
    case 'answers_needed_for_quorum':
      return within(reason.sectorKey, wording, `${more(reason.count)} to answer to make the quorum.`);
    case 'changes_of_mind_needed':
      return within(
        reason.sectorKey,
        wording,
        `${seats(reason.count)} that answered otherwise would have to agree, with all the missing.`,
      );
  }
}

function carried(reason: Extract<Reason, { code: 'carried_by' }>): string {
  const counts = [agreement(reason)];
  if (reason.object > 0) counts.push(`${reason.object} ${reason.object === 1 ? 'objects' : 'object'}`);
  if (reason.standAside > 0) {
    counts.push(`${reason.standAside} ${reason.standAside === 1 ? 'stands' : 'stand'} aside`);
  }
  const everywhere = reason.bySector ? ', overall and in every sector' : '';
  return `It carries by ${RULES[reason.rule]}${everywhere}: ${counts.join(', ')}.`;
}

function when(instant: Date, { timeZone }: Wording): string {
  const { weekday, day, month, year, clock, zone } = momentIn(instant, timeZone);
  return `${WEEKDAYS[weekday]} ${day} ${MONTHS[month]} ${year}, ${clock} ${zone}`;
}

function all(
  { organisationIds }: { readonly organisationIds: readonly string[] },
  { names }: Wording,
): string {
  return listOf(organisationIds.map(names), () => 'and');
}

function one({ organisationIds }: { readonly organisationIds: readonly string[] }): boolean {
  return organisationIds.length === 1;
}

function seats(count: number): string {
  return count === 1 ? '1 seat' : `${count} seats`;
}

function agreement({ agree, of }: { readonly agree: number; readonly of: number }): string {
  return `${agree} of ${seats(of)} ${agree === 1 || of === 1 ? 'agrees' : 'agree'}`;
}

function more(count: number): string {
  return count === 1 ? '1 more seat has' : `${count} more seats have`;
}
