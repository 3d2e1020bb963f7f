import { hash } from 'node:crypto';

/** RFC 6962 section 2.1, one leaf at a time; keeps one hash for each power of two in the number of leaves. */
export class LogTree {
  /** At place k the root of a full subtree of 2^k leaves that still waits for its right neighbour. */
  private readonly waiting: (Buffer | undefined)[] = [];
  private leaves = 0;

  get size(): number {
    return this.leaves;
  }

  /** Adds the bytes of a leaf. */
  add(leaf: Buffer): void {
    let carried = sha256(Buffer.of(0), leaf);
    let level = 0;
    for (let left = this.waiting[0]; left !== undefined; left = this.waiting[level]) {
      carried = sha256(Buffer.of(1), left, carried);
      this.waiting[level] = undefined;
      level += 1;
    }
    this.waiting[level] = carried;
    this.leaves += 1;
  }

  /** Root of the tree so far, 64 hexadecimal digits. */
  root(): string {
    let right: Buffer | undefined;
    for (const left of this.waiting) {
      if (left !== undefined) right = right === undefined ? left : sha256(Buffer.of(1), left, right);
    }
    return (right ?? sha256()).toString('hex');
  }
}

/** SHA-256 of the parts one after another. */
export function sha256(...parts: readonly Buffer[]): Buffer {
  return hash('sha256', Buffer.concat(parts), 'buffer');
}
