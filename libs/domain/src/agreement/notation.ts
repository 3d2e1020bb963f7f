import type { DecisionRule, PositionAnswer } from '../vocabulary.js';
import type { EvaluationInput, RaisedObjection, TakenPosition } from './types.js';

export const DEADLINE = new Date('2030-03-12T17:00:00.000Z');

/** An instant so many milliseconds after the deadline. */
export function afterDeadline(milliseconds: number): Date {
  return new Date(DEADLINE.getTime() + milliseconds);
}

/**
 * When a record of the notation is looked at: a millisecond before the deadline, at it, a millisecond after,
 * or having none.
 */
export type When = 'before' | 'at' | 'after' | 'none';

const MOMENTS: Readonly<Record<When, Date>> = {
  before: afterDeadline(-1),
  at: DEADLINE,
  after: afterDeadline(1),
  none: DEADLINE,
};

const ANSWERS: Readonly<Record<string, PositionAnswer>> = {
  a: 'agree',
  l: 'agree',
  r: 'agree_with_reservations',
  s: 'stand_aside',
  o: 'object',
  O: 'object',
  w: 'object',
  v: 'object',
  p: 'object',
  x: 'recused',
};

const OBJECTIONS: Readonly<Record<string, RaisedObjection['status']>> = {
  O: 'sustained',
  w: 'withdrawn',
  v: 'resolved',
  p: 'lapsed',
};

const LEFT: Readonly<Record<string, Date>> = { '>': afterDeadline(-1), '»': afterDeadline(1) };

/**
 * A record in the notation of the tests. Seats stand in a line, sectors parted by "|": a agree, r agree with
 * reservations, s stand aside, o object, x recused, - missing, O object with a sustained objection, w with a
 * withdrawn one, v resolved, p lapsed, l agreed a millisecond too late. After a letter, > says that the organisation left
 * the group a millisecond before the deadline, right after it answered, and » a millisecond after it. Organisations are A, B, C ... and
 * sectors 1, 2 ... in the order of the line.
 */
export function record(
  rule: DecisionRule,
  line: string,
  when: When,
  options: Partial<Pick<EvaluationInput, 'silenceIsConsent' | 'bySector' | 'quorum'>> = {},
): EvaluationInput {
  const letters = line.split('|').flatMap((part, index) =>
    [...part.matchAll(/([^>»])([>»]?)/gu)].map(([, letter = '', left = '']) => ({
      letter,
      leftAt: LEFT[left] ?? null,
      sectorKey: String(index + 1),
    })),
  );
  const seats = letters.map((seat, index) => ({ ...seat, organisationId: String.fromCharCode(65 + index) }));
  return {
    rule,
    silenceIsConsent: false,
    bySector: false,
    quorum: 0.5,
    deadline: when === 'none' ? null : DEADLINE,
    now: MOMENTS[when],
    seats: seats.map(({ organisationId, sectorKey, leftAt }) => ({ organisationId, sectorKey, leftAt })),
    positions: seats.flatMap(({ organisationId, letter }): TakenPosition[] => {
      const answer = ANSWERS[letter];
      return answer ? [{ organisationId, answer, takenAt: afterDeadline(letter === 'l' ? 1 : -1) }] : [];
    }),
    objections: seats.flatMap(({ organisationId, letter }): RaisedObjection[] => {
      const status = OBJECTIONS[letter];
      return status ? [{ organisationId, status }] : [];
    }),
    ...options,
  };
}
