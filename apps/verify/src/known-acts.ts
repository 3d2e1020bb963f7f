import { hash } from 'node:crypto';

const FIRST_SLOTS = 1024;

/** On which line each act stands, in 12 bytes a slot outside the heap: an open hash table of fingerprints of 64 bits. */
export class KnownActs {
  private prints = new BigUint64Array(FIRST_SLOTS);
  /** Line of each slot; 0 for an empty one. */
  private lines = new Uint32Array(FIRST_SLOTS);
  private count = 0;

  /** Takes note of an act; returns the line on which it stood before, 0 for none. */
  add(act: string, line: number): number {
    if (this.count * 2 >= this.lines.length) this.grow();
    const before = this.put(BigInt(`0x${hash('sha256', act, 'hex').slice(0, 16)}`), line);
    if (before === 0) this.count += 1;
    return before;
  }

  private put(print: bigint, line: number): number {
    const mask = this.lines.length - 1;
    let slot = Number(print & BigInt(mask));
    while (this.lines[slot] !== 0 && this.prints[slot] !== print) slot = (slot + 1) & mask;
    const before = this.lines[slot] ?? 0;
    if (before === 0) [this.prints[slot], this.lines[slot]] = [print, line];
    return before;
  }

  private grow(): void {
    const { prints, lines } = this;
    this.prints = new BigUint64Array(prints.length * 2);
    this.lines = new Uint32Array(lines.length * 2);
    for (const [slot, line] of lines.entries()) if (line > 0) this.put(prints[slot] ?? 0n, line);
  }
}
