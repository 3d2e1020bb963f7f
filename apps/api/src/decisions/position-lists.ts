import type { PositionAnswer } from '@concordat/domain';
import { groupBy } from '../platform/collections.js';
import {
  type Page,
  type PageArgs,
  pageFrom,
  readCursor,
  sizeOf,
  writeCursor,
} from '../platform/graphql/pages.js';
import type { DecisionState, PositionState, StandingPosition } from './decision-state.js';
import type { Position } from './entities/position.js';

/** A position with how it stood in a decision at a moment. */
export interface PositionIn extends Position {
  readonly state: PositionState;
  readonly decisionState: DecisionState;
}

/** Which of the positions in a decision a list holds, and in which order. */
export interface PositionList {
  /** How they stand; however they do where it is left out. */
  readonly states?: readonly PositionState[] | undefined;
  /** Whose they are; everybody's where it is left out. */
  readonly organisationId?: string | null | undefined;
  readonly newestFirst: boolean;
  readonly defaultSize: number;
}

const AGREEMENTS: readonly PositionAnswer[] = ['agree', 'agree_with_reservations'];

/** Made once for each state: seats ask for theirs one by one. */
const byOrganisation = new WeakMap<DecisionState, ReadonlyMap<string, readonly StandingPosition[]>>();

/** What an organisation answered in a decision as it stood, in the order given. */
export function answersOf(state: DecisionState, organisationId: string): readonly StandingPosition[] {
  const grouped =
    byOrganisation.get(state) ?? groupBy(state.positions, ({ position }) => position.organisationId);
  byOrganisation.set(state, grouped);
  return grouped.get(organisationId) ?? [];
}

/** The newest answer of an organisation that stands so; null where there is none. */
export function newestAnswer(
  decisionState: DecisionState,
  organisationId: string,
  stands: PositionState,
): PositionIn | null {
  const own = answersOf(decisionState, organisationId).findLast(({ state }) => state === stands);
  return own === undefined ? null : positionIn(decisionState, own);
}

/** The newest agreement of an organisation to earlier words, with reservations or without; null where there is none. */
export function lastAgreed(decisionState: DecisionState, organisationId: string): PositionIn | null {
  const own = answersOf(decisionState, organisationId).findLast(
    ({ state, position }) => state === 'lapsed' && AGREEMENTS.includes(position.answer),
  );
  return own === undefined ? null : positionIn(decisionState, own);
}

/** A position with the decision in which it was taken. */
export function positionIn(decisionState: DecisionState, { position, state }: StandingPosition): PositionIn {
  return { ...position, state, decisionState };
}

/**
 * One page of the positions in a decision as it stood.
 *
 * @throws Problem INVALID for a size out of range or a cursor that is not ours
 */
export function positionsPage(
  state: DecisionState,
  { states, organisationId, newestFirst, defaultSize }: PositionList,
  args: PageArgs,
): Page<PositionIn> {
  const size = sizeOf(args, defaultSize);
  const [last] = args.after ? readCursor(args.after, ['int']) : [];
  const given = organisationId ? answersOf(state, organisationId) : state.positions;
  const listed = given.filter((each) => states === undefined || states.includes(each.state));
  const ordered = newestFirst ? listed.toReversed() : listed;
  const isAfter = ({ ordinal }: Position) =>
    last === undefined || (newestFirst ? ordinal < Number(last) : ordinal > Number(last));
  const rest = ordered.filter(({ position }) => isAfter(position));
  return pageFrom(
    rest.slice(0, size + 1).map((each) => positionIn(state, each)),
    size,
    Boolean(args.after),
    ({ ordinal }) => writeCursor([ordinal]),
    async () => listed.length,
  );
}
