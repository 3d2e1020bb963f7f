import type { ActsQueries } from '../acts/acts.queries.js';
import type { Act } from '../acts/entities/act.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { DecisionState } from './decision-state.js';

/** The act that opened a decision, batched; null for whoever may not see it. */
export function openedBy(acts: ActsQueries, ctx: RequestContext, state: DecisionState): Promise<Act | null> {
  const { id, spaceId, openedAt } = state.record.decision;
  return acts.thatMade(ctx, { id, spaceId, at: openedAt }, ['decision.open']);
}

/** The act that closed or lapsed a decision by that moment, batched; null while it was open. */
export async function endedBy(
  acts: ActsQueries,
  ctx: RequestContext,
  { record, closedAt }: DecisionState,
): Promise<Act | null> {
  const { id, spaceId } = record.decision;
  if (closedAt === null) return null;
  return acts.thatMade(ctx, { id, spaceId, at: closedAt }, ['decision.close', 'decision.lapse']);
}
