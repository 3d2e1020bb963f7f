import { LedgerError } from './ledger-error.js';
import { leftSize } from './tree.js';

/** Leaves from `start` up to but without `end`. */
export type Range = readonly [start: number, end: number];

/**
 * The subtrees whose roots prove that a leaf is in a tree of `size` leaves, nearest first (RFC 9162 section 2.1.3.1).
 *
 * @throws LedgerError when there is no such leaf, or the size is past what a number holds
 */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!Number.isSafeInteger(size) || !Number.isInteger(index) || index < 0 || index >= size) {
    throw new LedgerError(`There is no leaf ${index} in a tree of ${size}`);
  }
  const siblings: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + leftSize(end - start);
    if (index < middle) {
      siblings.push([middle, end]);
      end = middle;
    } else {
      siblings.push([start, middle]);
      start = middle;
    }
  }
  return siblings.reverse();
}

/**
 * The subtrees whose roots prove that a tree of `size` leaves begins with its first `oldSize` (RFC 9162 section
 * 2.1.4.1). None when the sizes are the same.
 *
 * @throws LedgerError when `oldSize` is not 1 to `size`, or the size is past what a number holds
 */
export function consistencyRanges(oldSize: number, size: number): Range[] {
  if (!Number.isSafeInteger(size) || !Number.isInteger(oldSize) || oldSize < 1 || oldSize > size) {
    throw new LedgerError(`A tree of ${size} leaves has no earlier size ${oldSize} to be consistent with`);
  }
  const hashes: Range[] = [];
  let [start, end] = [0, size];
  while (end !== oldSize) {
    const middle = start + leftSize(end - start);
    if (oldSize <= middle) {
      hashes.push([middle, end]);
      end = middle;
    } else {
      hashes.push([start, middle]);
      start = middle;
    }
  }
  // The verifier has the root of the old tree already, so it is left out where it is one whole subtree.
  if (start > 0) hashes.push([start, end]);
  return hashes.reverse();
}
