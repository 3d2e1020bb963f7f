/** Chance that comes out the same for the same seed, so that what failed can be done again (mulberry32). */
export class Chance {
  private state: number;

  /** @param seed a whole number, of which 32 bits count */
  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0, less than 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True so often, from 0 (never) to 1 (always). */
  happens(often: number): boolean {
    return this.next() < often;
  }

  /** @throws where there is nothing to choose from */
  oneOf<T>(things: readonly T[]): T {
    if (things.length === 0) throw new Error('There is nothing to choose from.');
    return things[this.between(0, things.length - 1)] as T;
  }
}
