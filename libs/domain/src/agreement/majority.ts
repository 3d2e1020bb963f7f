import type { DecisionRule } from '../vocabulary.js';
import type { BlockableRule } from './ballot.js';
import type { Reason } from './reasons.js';
import type { Tally } from './tally.js';

export type MajorityRule = Exclude<DecisionRule, BlockableRule>;

/** Decimal places of a quorum that matter; beyond them a product is binary noise (0.55 x 100 is above 55). */
const QUORUM_PLACES = 9;

/** Agreeing seats that a rule asks for among `of` that agree or object: whole numbers, and never none. */
export function agreementsFor(rule: MajorityRule, of: number): number {
  switch (rule) {
    case 'majority':
      return Math.floor(of / 2) + 1;
    case 'supermajority_two_thirds':
      return Math.max(1, Math.ceil((2 * of) / 3));
    case 'supermajority_three_quarters':
      return Math.max(1, Math.ceil((3 * of) / 4));
  }
}

/** Answers that a quorum (a share from 0 to 1) asks for among so many seats that are not recused. */
export function answersForQuorum(quorum: number, seats: number): number {
  return Math.ceil(Number((quorum * seats).toFixed(QUORUM_PLACES)));
}

/** Why the rule does not hold in this scope if nobody answers any more; empty if it holds. */
export function shortfalls(rule: MajorityRule, quorum: number, tally: Tally): Reason[] {
  const { agree, object, seats, missing, sectorKey } = tally;
  const answered = seats - missing;
  const answersNeeded = answersForQuorum(quorum, seats);
  const reasons: Reason[] = [];
  if (answered < answersNeeded) {
    reasons.push({ code: 'quorum_short', answered, needed: answersNeeded, sectorKey });
  }
  const needed = agreementsFor(rule, agree + object);
  if (agree < needed) {
    reasons.push({ code: 'below_threshold', agree, needed, of: agree + object, sectorKey });
  }
  return reasons;
}

/**
 * Whether the rule holds in this scope whatever the missing seats do: at worst for it they object, or are
 * silent.
 */
export function isCertain(rule: MajorityRule, quorum: number, tally: Tally): boolean {
  const answered = tally.seats - tally.missing;
  const against = tally.agree + tally.object + tally.missing;
  return answered >= answersForQuorum(quorum, tally.seats) && tally.agree >= agreementsFor(rule, against);
}

/** Why the rule cannot hold in this scope even if every missing seat agrees; null if it can. */
export function impossibility(rule: MajorityRule, tally: Tally): Reason | null {
  const { agree, object, missing, sectorKey } = tally;
  const of = agree + object + missing;
  const needed = agreementsFor(rule, of);
  return agree + missing < needed ? { code: 'below_threshold', agree, needed, of, sectorKey } : null;
}
