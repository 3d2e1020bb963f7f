import { Clock } from '../platform/clock.js';

/** A clock that shows what it is set to: the demonstration happens when it is said to have happened. */
export class DemonstrationClock extends Clock {
  private time: Date;

  constructor(start: Date) {
    super();
    this.time = start;
  }

  override now(): Date {
    return this.time;
  }

  override get played(): boolean {
    return true;
  }

  set(time: Date): void {
    this.time = time;
  }
}
