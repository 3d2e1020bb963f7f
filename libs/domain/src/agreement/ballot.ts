import type { DecisionRule, PositionAnswer } from '../vocabulary.js';
import { AgreementError, type EvaluationInput, type Seat, type TakenPosition } from './types.js';

export type BlockableRule = Extract<DecisionRule, 'consensus' | 'consent'>;

/** A seat and the answer that counts for it; null where it has not answered, or its answer is void. */
export interface CountedSeat extends Seat {
  readonly answer: PositionAnswer | null;
}

/**
 * The record read by the rule: what counts for each seat, and which organisations stand out. Lists follow the
 * seats.
 */
export interface Ballot {
  /** Without those that have departed. */
  readonly seats: readonly CountedSeat[];
  /** Left the group without an answer that counts. */
  readonly departed: readonly string[];
  /** Not recused and without an answer that counts. */
  readonly missing: readonly string[];
  /** Not recused, with a sustained objection. */
  readonly sustained: readonly string[];
  /** Answered "object" without ever raising an objection. */
  readonly unstated: readonly string[];
  /** Their "object" is void: the objection no longer stands. */
  readonly voided: readonly string[];
  /** Without an answer in time, and with one after the deadline. */
  readonly late: readonly string[];
}

/**
 * Reads the record: the latest position in time counts for each seat; those after the deadline, and those after the
 * organisation left, are set aside. A seat that was left without an answer that counts is read as none.
 *
 * @throws AgreementError if an organisation has two seats, a position or objection is of an organisation
 * without a seat, a date is not a date, or the quorum is not a share.
 */
export function readBallot(input: EvaluationInput): Ballot {
  check(input);
  const { deadline } = input;
  const left = new Map(
    input.seats.flatMap((seat) => (hasLeft(seat, input) ? [[seat.organisationId, seat.leftAt]] : [])),
  );
  const entitled = input.positions.filter(({ organisationId, takenAt }) => {
    const leftAt = left.get(organisationId);
    return leftAt === undefined || takenAt <= leftAt;
  });
  const isInTime = ({ takenAt }: TakenPosition) => deadline === null || takenAt <= deadline;
  const latest = latestAnswers(entitled.filter(isInTime));
  const ended = endedObjections(input);
  const every = input.seats.map(({ organisationId, sectorKey }): CountedSeat => {
    const answer = latest.get(organisationId) ?? null;
    const isVoid = answer === 'object' && ended.has(organisationId);
    return { organisationId, sectorKey, answer: isVoid ? null : answer };
  });
  const standing = sustainedObjections(input);
  const blocks = (organisationId: string) => blockable(input.rule) && standing.has(organisationId);
  const departed = idsOf(
    every,
    ({ organisationId, answer }) => answer === null && left.has(organisationId) && !blocks(organisationId),
  );
  const seats = every.filter(({ organisationId }) => !departed.includes(organisationId));
  const raised = new Set(input.objections.map(({ organisationId }) => organisationId));
  const afterwards = new Set(
    entitled.filter((position) => !isInTime(position)).map(({ organisationId }) => organisationId),
  );
  return {
    seats,
    departed,
    missing: idsOf(seats, ({ answer }) => answer === null),
    sustained: idsOf(seats, (seat) => standing.has(seat.organisationId) && seat.answer !== 'recused'),
    unstated: idsOf(seats, (seat) => seat.answer === 'object' && !raised.has(seat.organisationId)),
    voided: idsOf(seats, (seat) => seat.answer === null && latest.has(seat.organisationId)),
    late: idsOf(seats, (seat) => seat.answer === null && afterwards.has(seat.organisationId)),
  };
}

/** Whether an organisation had left by the moment by which the record is judged; its deadline still counts. */
function hasLeft(seat: Seat, { deadline, now }: EvaluationInput): seat is Seat & { readonly leftAt: Date } {
  const { leftAt } = seat;
  return leftAt != null && leftAt <= now && (deadline === null || leftAt <= deadline);
}

function idsOf(seats: readonly CountedSeat[], choose: (seat: CountedSeat) => boolean): string[] {
  return seats.filter(choose).map(({ organisationId }) => organisationId);
}

function latestAnswers(positions: readonly TakenPosition[]): Map<string, PositionAnswer> {
  const latest = new Map<string, TakenPosition>();
  for (const position of positions) {
    const before = latest.get(position.organisationId);
    if (before === undefined || position.takenAt >= before.takenAt)
      latest.set(position.organisationId, position);
  }
  return new Map([...latest].map(([organisationId, { answer }]) => [organisationId, answer]));
}

function sustainedObjections({ objections }: EvaluationInput): Set<string> {
  return new Set(
    objections.filter(({ status }) => status === 'sustained').map(({ organisationId }) => organisationId),
  );
}

/** Whether one objection blocks: consensus and consent, not the majorities. */
export function blockable(rule: DecisionRule): rule is BlockableRule {
  return rule === 'consensus' || rule === 'consent';
}

/**
 * Organisations that objected and whose objections have all ended, under the rules that an objection blocks.
 */
function endedObjections(input: EvaluationInput): Set<string> {
  if (!blockable(input.rule)) return new Set();
  const standing = sustainedObjections(input);
  const raised = input.objections.map(({ organisationId }) => organisationId);
  return new Set(raised.filter((organisationId) => !standing.has(organisationId)));
}

function check({ rule, seats, positions, objections, quorum, deadline, now }: EvaluationInput): void {
  const seated = new Set(seats.map(({ organisationId }) => organisationId));
  if (seated.size < seats.length) throw new AgreementError('An organisation has two seats; it may have one.');
  const stranger = [...positions, ...objections].find(({ organisationId }) => !seated.has(organisationId));
  if (stranger !== undefined) {
    throw new AgreementError(`Organisation ${stranger.organisationId} has no seat in this decision.`);
  }
  if (!blockable(rule) && !(quorum >= 0 && quorum <= 1)) {
    throw new AgreementError(`A quorum is a share from 0 to 1, not ${quorum}.`);
  }
  const dates = [
    now,
    ...(deadline === null ? [] : [deadline]),
    ...positions.map(({ takenAt }) => takenAt),
    ...seats.flatMap(({ leftAt }) => leftAt ?? []),
  ];
  if (dates.some((date) => Number.isNaN(date.getTime()))) {
    throw new AgreementError('A date in the record is not a date.');
  }
}
