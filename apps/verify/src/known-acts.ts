import { sha256 } from './log-tree.js';

const PRINT_BYTES = 16;
const FIRST_SLOTS = 1024;

/** On which line each act stands, in 20 bytes a slot outside the heap: an open hash table of fingerprints. */
export class KnownActs {
  private prints = Buffer.alloc(FIRST_SLOTS * PRINT_BYTES);
  /** Line of each slot; 0 for an empty one. */
  private lines = new Uint32Array(FIRST_SLOTS);
  private count = 0;

  /** Takes note of an act; returns the line on which it stood before, 0 for none. */
  add(act: string, line: number): number {
    if (this.count * 2 >= this.lines.length) this.grow();
    const print = sha256(Buffer.from(act, 'utf8')).subarray(0, PRINT_BYTES);
    const slot = this.slotOf(print);
    const before = this.lines[slot] ?? 0;
    if (before === 0) {
      print.copy(this.prints, slot * PRINT_BYTES);
      this.lines[slot] = line;
      this.count += 1;
    }
    return before;
  }

  private slotOf(print: Buffer): number {
    const mask = this.lines.length - 1;
    let slot = print.readUInt32LE() & mask;
    while (this.lines[slot] !== 0 && !this.printAt(slot).equals(print)) slot = (slot + 1) & mask;
    return slot;
  }

  private printAt(slot: number): Buffer {
    return this.prints.subarray(slot * PRINT_BYTES, (slot + 1) * PRINT_BYTES);
  }

  private grow(): void {
    const { prints, lines } = this;
    this.prints = Buffer.alloc(prints.length * 2);
    this.lines = new Uint32Array(lines.length * 2);
    for (const [slot, line] of lines.entries()) {
      if (line === 0) continue;
      const print = prints.subarray(slot * PRINT_BYTES, (slot + 1) * PRINT_BYTES);
      const place = this.slotOf(print);
      print.copy(this.prints, place * PRINT_BYTES);
      this.lines[place] = line;
    }
  }
}
