import { isPast } from '../decisions/decision-state.js';
import type { DecisionInGroup } from '../decisions/decisions.service.js';
import { Problem } from '../platform/problem.js';

/** A dispute is settled while its decision can still be changed by that. @throws Problem CONFLICT after the deadline */
export function mustBeInTime({ decision }: DecisionInGroup, now: Date): void {
  if (!isPast(decision, now)) return;
  throw Problem.conflict(
    `The time to answer ended at ${decision.deadline?.toISOString()}. The decision is closed by what had been said by then.`,
  );
}

/** @throws Problem INVALID for a deadline that is past, or after that of the decision */
export function mustFit(deadline: Date, { decision }: DecisionInGroup, now: Date): void {
  if (deadline <= now) throw Problem.invalid('deadline', 'must lie in the future');
  if (decision.deadline !== null && deadline > decision.deadline) {
    throw Problem.invalid(
      'deadline',
      `must not lie after the decision’s own, ${decision.deadline.toISOString()}`,
    );
  }
}
