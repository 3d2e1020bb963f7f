import type { Period } from './types.js';

/** Whether a period covers an instant. */
export function inForce({ from, until, endedAt }: Period, at: Date): boolean {
  const day = at.toISOString().slice(0, 10);
  if (day < from || (until !== null && day > until)) return false;
  return endedAt === null || at < endedAt;
}

/** Whether two periods have a day in common; an instant at which one was cut short counts as its last day. */
export function overlap(one: Period, other: Period): boolean {
  return one.from <= lastDay(other) && other.from <= lastDay(one);
}

function lastDay({ until, endedAt }: Period): string {
  const ended = endedAt?.toISOString().slice(0, 10) ?? '9999-12-31';
  return until !== null && until < ended ? until : ended;
}
