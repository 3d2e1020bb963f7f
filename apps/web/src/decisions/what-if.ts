import {
  bearsOn,
  type DecisionRule,
  type EvaluationInput,
  evaluate,
  needed,
  type Outcome,
  type PositionAnswer,
  reasonSentence,
} from '@concordat/domain';
import type { DecisionRecord, Seat } from './types.js';

/** What one may assume of a seat: an answer; nothing is in here for a seat that is taken as it is. */
export type Assumed = Readonly<Record<string, PositionAnswer>>;

type Asked = Pick<
  DecisionRecord,
  'rule' | 'bySector' | 'silenceIsConsent' | 'quorumPercent' | 'deadline' | 'seats' | 'objections' | 'version'
>;

/** How a decision would stand under what is assumed. */
export interface Standing {
  readonly outcome: Outcome;
  readonly reasons: readonly string[];
  /** What it would still take to carry. */
  readonly needed: readonly string[];
}

/** In which words, and for which clock, reasons are told. */
export interface Telling {
  readonly language: 'en' | 'cy';
  readonly timeZone: string;
}

/** The record as the rule would read it if organisations answered as assumed, now or once the deadline has passed. */
export function assumedRecord(
  decision: Asked,
  assumed: Assumed,
  { now, passed }: { readonly now: Date; readonly passed: boolean },
): EvaluationInput {
  const deadline = decision.deadline ? new Date(decision.deadline) : null;
  const moment = passed && deadline !== null ? new Date(deadline.getTime() + 1) : now;
  const lastMoment = deadline !== null && moment > deadline ? deadline : moment;
  const asIs = ({ organisationId }: { readonly organisationId: string }) => !(organisationId in assumed);
  return {
    rule: decision.rule.toLowerCase() as DecisionRule,
    bySector: decision.bySector,
    silenceIsConsent: decision.silenceIsConsent,
    deadline,
    now: moment,
    quorum: decision.quorumPercent / 100,
    seats: decision.seats.map(({ organisationId, organisation, leftAt }) => ({
      organisationId,
      sectorKey: organisation.sector.id,
      leftAt: leftAt ? new Date(leftAt) : null,
    })),
    positions: [
      ...decision.seats
        .filter(asIs)
        .flatMap(({ organisationId, position }) =>
          position
            ? [{ organisationId, answer: lower(position.answer), takenAt: new Date(position.takenAt) }]
            : [],
        ),
      ...Object.entries(assumed).map(([organisationId, answer]) => ({
        organisationId,
        answer,
        takenAt: lastMoment,
      })),
    ],
    objections: [
      ...decision.objections
        .map(({ organisation, version, status }) => ({
          organisationId: organisation.id,
          versionId: version.id,
          status: status.toLowerCase() as Lowercase<typeof status>,
        }))
        .filter((objection) => bearsOn(objection, decision.version.id))
        .filter(asIs),
      ...Object.entries(assumed)
        .filter(([, answer]) => answer === 'object')
        .map(([organisationId]) => ({ organisationId, status: 'sustained' as const })),
    ],
  };
}

/** What the rule makes of that, in words. */
export function standingOf(decision: Asked, input: EvaluationInput, telling: Telling): Standing {
  const names = new Map(decision.seats.map(({ organisation }) => [organisation.id, organisation.name]));
  const sectors = new Map(
    decision.seats.map(({ organisation }) => [organisation.sector.id, organisation.sector.name]),
  );
  const say = (reason: Parameters<typeof reasonSentence>[0]) =>
    reasonSentence(reason, (id) => names.get(id) ?? id, telling.language, {
      sectorName: (key) => sectors.get(key) ?? key,
      timeZone: telling.timeZone,
    });
  const { outcome, reasons } = evaluate(input);
  return { outcome, reasons: reasons.map(say), needed: needed(input).map(say) };
}

/** Seats whose answer may be assumed: those of organisations that are still in the group. */
export function openSeats(seats: readonly Seat[]): readonly Seat[] {
  return seats.filter(({ leftAt }) => leftAt === null);
}

/** Seats of one sector with that many of those without an answer assumed to agree, in the order given, the others as they are. */
export function withAgreeing(seats: readonly Seat[], assumed: Assumed, count: number): Assumed {
  const silent = unanswered(seats);
  const rest = Object.entries(assumed).filter(([id]) => !silent.some((seat) => seat.organisationId === id));
  const agreeing = silent.slice(0, count).map(({ organisationId }) => [organisationId, 'agree'] as const);
  return Object.fromEntries([...rest, ...agreeing]);
}

/** Seats without an answer on the words in question. */
export function unanswered(seats: readonly Seat[]): readonly Seat[] {
  return openSeats(seats).filter(({ position }) => !position);
}

function lower(answer: NonNullable<Seat['position']>['answer']): PositionAnswer {
  return answer.toLowerCase() as Lowercase<typeof answer>;
}
