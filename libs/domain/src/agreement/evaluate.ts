import { type Ballot, blockable, readBallot } from './ballot.js';
import { impossibility, isCertain, type MajorityRule, shortfalls } from './majority.js';
import type { Reason } from './reasons.js';
import { overall, scopes, type Tally, tallySectors } from './tally.js';
import type { Evaluation, EvaluationInput, SectorTally } from './types.js';

type Verdict = Pick<Evaluation, 'outcome' | 'mayClose' | 'reasons'>;

/** What every rule reads: the record, its counts in every scope (overall first), and whether time is up. */
interface Question {
  readonly input: EvaluationInput;
  readonly ballot: Ballot;
  readonly total: Tally;
  readonly scopes: readonly Tally[];
  readonly passed: boolean;
}

/**
 * What a decision rule makes of the record at `now`: the outcome, whether it is final, and why.
 *
 * - **consensus**: every seat agrees (with reservations or without) or stands aside, at least one agrees, and
 *   no objection is sustained. By sector: at least one agrees in each.
 *   Known to fail, though not final, once a sector has answered and nobody in it agrees.
 * - **consent**: no objection is sustained, and every seat has answered or, once the deadline has passed,
 *   silence is consent. By sector changes nothing.
 * - **majority**, **supermajorities**: more than half, at least two thirds, at least three quarters of the
 *   seats that agree or object agree, and the quorum has answered. Standing aside counts towards the quorum
 *   only; objections count as one seat against. Decided early where no missing seat can change it.
 *
 * An organisation that leaves the group without an answer that counts leaves every count from that moment. An answer
 * given before counts on, and an objection stands until it is settled. A departure after the deadline changes nothing.
 *
 * A recused seat leaves every count, and its objection with it. A position taken up to and including the
 * deadline counts, a later one does not; the deadline has passed when `now` is after it. `now` decides
 * nothing else: for an earlier day, give the positions and objections as they were on that day.
 *
 * Under consensus and consent an "object" is **void** once the organisation's objections have all been
 * withdrawn, resolved or lapsed: it counts as missing until the organisation answers again. An "object" for
 * which no objection was ever raised blocks as a sustained one does. Whatever blocks may still be withdrawn,
 * so a blocked decision may be closed only after its deadline or, having none, when every seat has answered.
 *
 * @throws AgreementError for a record that cannot be evaluated.
 */
export function evaluate(input: EvaluationInput): Evaluation {
  const ballot = readBallot(input);
  const bySector = tallySectors(ballot.seats);
  return {
    ...verdict(questionOf(input, ballot, bySector)),
    missing: ballot.missing,
    departed: ballot.departed,
    bySector,
  };
}

function questionOf(input: EvaluationInput, ballot: Ballot, sectors: readonly SectorTally[]): Question {
  return {
    input,
    ballot,
    total: overall(sectors),
    scopes: scopes(sectors, input.bySector),
    passed: input.deadline !== null && input.now > input.deadline,
  };
}

function verdict(question: Question): Verdict {
  const { input, total } = question;
  if (total.seats === 0) {
    const reasons = [{ code: emptiness(question) }, ...departures(question)];
    return { outcome: 'would_not_carry', mayClose: true, reasons };
  }
  if (blockable(input.rule)) {
    return blockers(question).length > 0 ? blocked(question) : unblocked(question);
  }
  return byMajority(question, input.rule);
}

/** Why nobody is left to decide. */
function emptiness({ input, ballot }: Question): 'no_seats' | 'everyone_recused' | 'nobody_remains' {
  if (input.seats.length === 0) return 'no_seats';
  return ballot.departed.length > 0 ? 'nobody_remains' : 'everyone_recused';
}

function blocked(question: Question): Verdict {
  const everybodyAnswered = question.total.missing === 0;
  const mayClose = question.input.deadline === null ? everybodyAnswered : question.passed;
  const reasons = [...blockers(question), ...absences(question), ...timing(question, mayClose)];
  return { outcome: 'would_not_carry', mayClose, reasons };
}

function unblocked(question: Question): Verdict {
  const { input, total, passed } = question;
  const mayClose = passed || total.missing === 0;
  const unwilling = unwillingScopes(question);
  const ending = timing(question, mayClose);
  if (unwilling.length > 0) {
    return {
      outcome: 'would_not_carry',
      mayClose,
      reasons: [...unwilling, ...absences(question), ...ending],
    };
  }
  if (total.missing === 0) {
    return { outcome: 'would_carry', mayClose, reasons: [carriedBy(question), ...ending] };
  }
  if (passed && input.rule === 'consent' && input.silenceIsConsent) {
    const silence: Reason = { code: 'silence_counts', count: total.missing };
    const reasons = [carriedBy(question), silence, ...lateAnswers(question), ...ending];
    return { outcome: 'would_carry', mayClose, reasons };
  }
  const outcome = passed ? 'would_not_carry' : 'undecided';
  return { outcome, mayClose, reasons: [...absences(question), ...ending] };
}

/** Where consensus fails for want of anybody who agrees, and nobody is left there to do so. */
function unwillingScopes({ input, scopes }: Question): Reason[] {
  if (input.rule !== 'consensus') return [];
  return scopes
    .filter(({ agree, missing }) => agree === 0 && missing === 0)
    .map(({ sectorKey }) => ({ code: 'nobody_agrees', sectorKey }));
}

function byMajority(question: Question, rule: MajorityRule): Verdict {
  const { input, total, passed } = question;
  const final = passed || total.missing === 0;
  const early: Reason[] = final ? [] : [{ code: 'decided_early', missing: total.missing }];
  const short = question.scopes.flatMap((scope) => shortfalls(rule, input.quorum, scope));
  const ending = [...(final ? absences(question) : early), ...timing(question, true)];
  const holds = final
    ? short.length === 0
    : question.scopes.every((scope) => isCertain(rule, input.quorum, scope));
  if (holds) return { outcome: 'would_carry', mayClose: true, reasons: [carriedBy(question), ...ending] };
  const hopeless = question.scopes.flatMap((scope) => impossibility(rule, scope) ?? []);
  if (final) return { outcome: 'would_not_carry', mayClose: true, reasons: [...short, ...ending] };
  if (hopeless.length > 0) {
    return { outcome: 'would_not_carry', mayClose: true, reasons: [...hopeless, ...ending] };
  }
  const reasons = [...short, ...absences(question), ...timing(question, false)];
  return { outcome: 'undecided', mayClose: false, reasons };
}

/** What stands in the way of consensus or consent. */
function blockers({ ballot }: Question): Reason[] {
  return [
    ...listed('objection_sustained', ballot.sustained),
    ...listed('objection_not_stated', ballot.unstated),
  ];
}

/** Seats without an answer that counts, and why some have none. */
function absences(question: Question): Reason[] {
  const { ballot, total } = question;
  const missing: Reason[] = total.missing > 0 ? [{ code: 'seats_missing', count: total.missing }] : [];
  return [...missing, ...listed('answer_void', ballot.voided), ...lateAnswers(question)];
}

function lateAnswers({ ballot }: Question): Reason[] {
  return listed('answered_late', ballot.late);
}

function listed(
  code: 'objection_sustained' | 'objection_not_stated' | 'answer_void' | 'answered_late' | 'left_unanswered',
  organisationIds: readonly string[],
): Reason[] {
  return organisationIds.length > 0 ? [{ code, organisationIds }] : [];
}

function carriedBy({ input, total }: Question): Reason {
  const { agree, object, standAside, seats } = total;
  return {
    code: 'carried_by',
    rule: input.rule,
    agree,
    object,
    standAside,
    of: seats,
    bySector: input.bySector,
  };
}

function departures({ ballot }: Question): Reason[] {
  return listed('left_unanswered', ballot.departed);
}

/** Who left, and the deadline where it matters: it has passed, or nothing is final before it. */
function timing(question: Question, mayClose: boolean): Reason[] {
  const { deadline } = question.input;
  const left = departures(question);
  if (deadline === null) return left;
  if (question.passed) return [...left, { code: 'deadline_passed', deadline }];
  return mayClose ? left : [...left, { code: 'deadline_pending', deadline }];
}
