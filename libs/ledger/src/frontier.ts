import { requireHash } from './bytes.js';
import { emptyRoot, nodeHash } from './hashing.js';
import { LedgerError } from './ledger-error.js';

/**
 * What is needed of a tree to append to it: the roots of its full subtrees, largest first, one for each bit that is
 * set in its size. Holds at most 53 hashes however long the log is.
 */
export class Frontier {
  private constructor(
    private leaves: number,
    private readonly roots: Uint8Array[],
  ) {}

  /**
   * The frontier of a tree of `size` leaves; `restore(0, [])` is the empty tree.
   *
   * @throws LedgerError when the number of hashes does not fit the size, or one of them is not 32 bytes
   */
  static restore(size: number, hashes: readonly Uint8Array[]): Frontier {
    if (!Number.isSafeInteger(size) || size < 0) throw new LedgerError(`No tree has ${size} leaves`);
    const expected = bitsSet(size);
    if (hashes.length !== expected) {
      throw new LedgerError(
        `A tree of ${size} leaves has a frontier of ${expected} hashes, not ${hashes.length}`,
      );
    }
    return new Frontier(size, hashes.map(copyOfHash));
  }

  /** Leaves in the tree. */
  get size(): number {
    return this.leaves;
  }

  /** Roots of the full subtrees, largest first, 32 bytes each. */
  get hashes(): readonly Uint8Array[] {
    return this.roots.map(copyOfHash);
  }

  /** Adds a leaf at index `size`. @throws LedgerError when its hash is not 32 bytes */
  append(leafHash: Uint8Array): void {
    let merged = copyOfHash(leafHash);
    for (let full = this.leaves; full % 2 === 1; full = Math.floor(full / 2)) {
      merged = nodeHash(this.takeLast(), merged);
    }
    this.roots.push(merged);
    this.leaves += 1;
  }

  /** RFC 6962 root of the tree, 32 bytes. */
  root(): Uint8Array {
    const [smallest, ...larger] = this.roots.toReversed();
    if (smallest === undefined) return emptyRoot();
    return larger.reduce((right, left) => nodeHash(left, right), copyOfHash(smallest));
  }

  private takeLast(): Uint8Array {
    const last = this.roots.pop();
    if (last === undefined) throw new LedgerError('The frontier does not fit the size of its tree');
    return last;
  }
}

function copyOfHash(hash: Uint8Array): Uint8Array {
  return new Uint8Array(requireHash(hash));
}

function bitsSet(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}
