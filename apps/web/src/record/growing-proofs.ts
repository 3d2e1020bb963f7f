import type { LogSizesQuery, ProofState } from '../graphql/generated/graphql.js';

/** What the proofs on a page can still come to: a signed head, or one that a witness has cosigned. */
export type Awaited = 'head' | 'witness';

/** How far the log is signed and witnessed. */
export type LogSizes = LogSizesQuery['ledgerHead'];

/** A head takes a second or two; a witness may be away for days. In milliseconds. */
const SOON = 1000;
const LATEST = 30_000;
const FACTOR = 1.5;

/** What is waited for where proofs have come as far as this; null where none can come further. */
export function awaitedBy(states: readonly ProofState[]): Awaited | null {
  if (states.includes('RECORDED')) return 'head';
  return states.includes('CHECKPOINTED') ? 'witness' : null;
}

/** Whether the log, as it was when it was last looked at, has come further in what is waited for; when it was not, it may have. */
export function hasGrown(awaited: Awaited, before: LogSizes | null, now: LogSizes): boolean {
  if (isInVain(awaited, now)) return false;
  return awaited === 'head' ? before?.size !== now.size : before?.witnessedSize !== now.witnessedSize;
}

/** Whether nobody will ever do what is waited for, since no witness is asked. */
export function isInVain(awaited: Awaited, { witnesses }: LogSizes): boolean {
  return awaited === 'witness' && witnesses === 0;
}

/** How long to wait before the log is looked at again, in milliseconds, having looked so many times. */
export function pauseAfter(awaited: Awaited, looks: number): number {
  return awaited === 'head' ? SOON : Math.min(SOON * FACTOR ** (looks + 1), LATEST);
}
