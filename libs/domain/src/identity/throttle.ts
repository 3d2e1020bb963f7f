/** How often something was tried, and when last. */
export interface Tally {
  readonly count: number;
  readonly lastAt: Date;
}

/** How tries are slowed down. Times in milliseconds. */
export interface Schedule {
  /** So many tries cost nothing. */
  readonly free: number;
  /** The wait after the first try that does; it doubles with each. */
  readonly firstMs: number;
  /** No wait is longer, so that nobody is locked out for good. */
  readonly longestMs: number;
  /** After so long without a try, what was tried is forgotten. */
  readonly forgottenAfterMs: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const LIMITS = { longestMs: 15 * MINUTE, forgottenAfterMs: DAY } as const;

/** What is slowed down, each by its own tally: of an account (by address or person), a known device, a network address. */
export const SCHEDULES = {
  sign_in_account: { free: 5, firstMs: SECOND, ...LIMITS },
  sign_in_device: { free: 10, firstMs: SECOND, ...LIMITS },
  sign_in_network: { free: 50, firstMs: SECOND, ...LIMITS },
  password_check: { free: 5, firstMs: SECOND, ...LIMITS },
  letter_address: { free: 3, firstMs: MINUTE, ...LIMITS },
  letter_network: { free: 30, firstMs: 5 * SECOND, ...LIMITS },
  link_network: { free: 20, firstMs: SECOND, ...LIMITS },
} as const satisfies Record<string, Schedule>;
export type ThrottleKind = keyof typeof SCHEDULES;

/** How long must still be waited before the next try, in milliseconds; 0 when it may be made now. */
export function waitFor(tally: Tally | null, schedule: Schedule, now: Date): number {
  if (tally === null || isForgotten(tally, schedule, now)) return 0;
  const over = tally.count - schedule.free;
  if (over < 0) return 0;
  const delay = Math.min(schedule.longestMs, schedule.firstMs * 2 ** Math.min(over, 40));
  return Math.max(0, tally.lastAt.getTime() + delay - now.getTime());
}

/** The tally after one more try. */
export function counted(tally: Tally | null, schedule: Schedule, now: Date): Tally {
  const before = tally === null || isForgotten(tally, schedule, now) ? 0 : tally.count;
  return { count: before + 1, lastAt: now };
}

/** A wait as a sentence says it: whole seconds below two minutes, whole minutes above, never too short. */
export function waitInWords(ms: number): string {
  const seconds = Math.ceil(ms / SECOND);
  if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

function isForgotten(tally: Tally, schedule: Schedule, now: Date): boolean {
  return now.getTime() - tally.lastAt.getTime() >= schedule.forgottenAfterMs;
}
