import { setTimeout as delay } from 'node:timers/promises';

/** Does some work and answers no sooner than after so many milliseconds, so that time tells nothing of what was done. */
export async function atLeast<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.allSettled([work(), delay(ms)]);
  if (done.status === 'rejected') throw done.reason;
  return done.value;
}
