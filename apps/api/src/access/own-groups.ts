import { NOWHERE, type ReadAction } from '@concordat/domain';
import type { RequestContext } from '../platform/graphql/request-context.js';

/** The groups of a space in which whoever asks has a place, and may read this there: for a list that is told to groups. */
export function ownGroups(ctx: RequestContext, action: ReadAction, spaceId: string): string[] {
  if (ctx.actor.kind !== 'person') return [];
  const groups = ctx.actor.grants.flatMap(({ groupId }) => groupId ?? []);
  return [...new Set(groups)].filter((groupId) => ctx.allows(action, { ...NOWHERE, spaceId, groupId }));
}
