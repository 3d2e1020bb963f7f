/** Tells the time; a parameter everywhere, so that tests and the demonstration can say what time it is. */
export abstract class Clock {
  abstract now(): Date;

  /** Whether what happens is only played, as it is said to have happened: no letter and no job comes of it. */
  get played(): boolean {
    return false;
  }
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** The later of two moments; clocks of nodes differ, and whoever waits for a lock began before what they waited for. */
export function laterOf(moment: Date, other: Date): Date {
  return other > moment ? other : moment;
}

/** A moment, or the millisecond after what came before it where it is not later than that. */
export function momentAfter(before: Date, moment: Date): Date {
  return moment > before ? moment : new Date(before.getTime() + 1);
}
