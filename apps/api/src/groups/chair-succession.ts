import { coChairMayGo } from '@concordat/domain';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../access/grants.js';
import { Problem } from '../platform/problem.js';
import { Membership } from './entities/membership.js';
import type { TaskGroup } from './entities/task-group.js';
import type { GroupPlaces } from './group-places.js';

/** @throws Problem CONFLICT for a place that has ended */
export function mustStillHold({ endedAt, until }: Membership, now: Date): void {
  if (endedAt !== null || (until !== null && until < dayOf(now))) {
    throw Problem.conflict('That place has ended already. Appoint the person again if they should be back.');
  }
}

/**
 * Makes sure that a group keeps a co-chair when one goes: whoever follows becomes co-chair now.
 *
 * @returns the place of whoever follows; null where nobody is named and another co-chair stays
 * @throws Problem INVALID for a successor who is not in the group, CONFLICT where one is needed or may not chair
 */
export async function follow(args: {
  readonly tx: EntityManager;
  readonly places: GroupPlaces;
  readonly group: TaskGroup;
  readonly membership: Membership;
  readonly followedById: string | null;
  readonly now: Date;
}): Promise<Membership | null> {
  const { tx, places, group, membership, followedById, now } = args;
  if (membership.role !== 'co_chair' && followedById === null) return null;
  const others = (await places.current(tx, group.id, now)).filter(({ id }) => id !== membership.id);
  const chairs = others.filter(({ role }) => role === 'co_chair');
  if (membership.role === 'co_chair' && !coChairMayGo(chairs.length, followedById)) {
    throw new Problem(
      'CONFLICT',
      'This is the last co-chair of the group. Say who follows, or close the group.',
      'followedById',
    );
  }
  if (followedById === null) return null;
  const successor = others.find(({ id }) => id === followedById);
  if (successor === undefined) throw Problem.notFound('membership');
  const { personId, organisationId } = successor;
  if (membership.role !== 'co_chair') {
    throw Problem.invalid('followedById', 'must be left out: only a co-chair is followed by somebody');
  }
  if (successor.role !== 'member' || organisationId === null) {
    throw Problem.invalid('followedById', 'must be a member who speaks for an organisation');
  }
  await places.mustBeFitToChair(tx, group, { personId, organisationId }, now, [membership.id]);
  await tx.update(Membership, { id: successor.id }, { role: 'co_chair' });
  return successor;
}
