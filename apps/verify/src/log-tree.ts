import { hash } from 'node:crypto';

/**
 * RFC 6962 section 2.1, one leaf at a time; keeps one hash for each power of two in the number of leaves. Hashes are text
 * of 32 characters, one a byte (latin1), which Node makes several times as fast as a Buffer.
 */
export class LogTree {
  /** At place k the root of a full subtree of 2^k leaves that still waits for its right neighbour. */
  private readonly waiting: (string | undefined)[] = [];
  private leaves = 0;

  get size(): number {
    return this.leaves;
  }

  /** Adds a leaf, whose UTF-8 is hashed. */
  add(leaf: string): void {
    let carried = leafHash(leaf);
    let level = 0;
    for (let left = this.waiting[0]; left !== undefined; left = this.waiting[level]) {
      carried = nodeHash(left, carried);
      this.waiting[level] = undefined;
      level += 1;
    }
    this.waiting[level] = carried;
    this.leaves += 1;
  }

  /** Root of the tree so far, 64 hexadecimal digits. */
  root(): string {
    let right: string | undefined;
    for (const left of this.waiting) {
      if (left !== undefined) right = right === undefined ? left : nodeHash(left, right);
    }
    return right === undefined ? hash('sha256', '', 'hex') : Buffer.from(right, 'binary').toString('hex');
  }
}

/** Where the bytes of a node are put together, behind the 1 that every node begins with. */
const NODE = Buffer.alloc(65, 1);

/** RFC 6962 hash of a leaf. */
export function leafHash(leaf: string): string {
  return hash('sha256', `\0${leaf}`, 'binary');
}

/** RFC 6962 hash of a node over two hashes. */
export function nodeHash(left: string, right: string): string {
  NODE.write(left + right, 1, 'latin1');
  return hash('sha256', NODE, 'binary');
}

/**
 * RFC 9162 section 2.1.3.2: whether the hash of a leaf stands at a place of the tree of a size, with a root of 64
 * hexadecimal digits.
 */
export function isIncluded(
  leaf: string,
  index: number,
  proof: readonly Buffer[],
  { size, root }: { readonly size: number; readonly root: string },
): boolean {
  if (!Number.isSafeInteger(size) || index >= size || [leaf, ...proof].some(({ length }) => length !== 32))
    return false;
  let [place, last, hashed] = [index, size - 1, leaf];
  for (const sibling of proof.map((each) => each.toString('latin1'))) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hashed = nodeHash(sibling, hashed);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else hashed = nodeHash(hashed, sibling);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && Buffer.from(hashed, 'latin1').toString('hex') === root;
}

/** SHA-256 of the parts one after another. */
export function sha256(...parts: readonly Buffer[]): Buffer {
  return hash('sha256', Buffer.concat(parts), 'buffer');
}
