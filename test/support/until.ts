import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE = 20_000;

/** Waits until something is so. @throws with what was waited for, when it is not in time */
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`${what} did not happen in time.`);
    await delay(20);
  }
}
