import type { Grant } from '@concordat/domain';
import type { EntityManager } from 'typeorm';

/** A feature that gives roles says here which each of these people holds on a day (YYYY-MM-DD, UTC). */
export abstract class GrantSource {
  abstract grantsOf(
    tx: EntityManager,
    personIds: readonly string[],
    day: string,
  ): Promise<ReadonlyMap<string, readonly Grant[]>>;
}

/** The calendar day of an instant in UTC. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The calendar day before that of an instant, in UTC: the last day of what ends now. */
export function dayBefore(at: Date): string {
  return dayOf(new Date(at.getTime() - 86_400_000));
}
