import { isHash, sameBytes } from './bytes.js';
import { nodeHash } from './hashing.js';
import { consistencyRanges } from './ranges.js';
import { subtreeRoot } from './tree.js';

/**
 * Proof that the tree over these leaf hashes begins with its first `oldSize` leaves (RFC 9162 section 2.1.4.1).
 * Empty when the sizes are the same.
 *
 * @throws LedgerError when `oldSize` is not 1 to the number of leaves
 */
export function consistencyProof(leafHashes: readonly Uint8Array[], oldSize: number): Uint8Array[] {
  return consistencyRanges(oldSize, leafHashes.length).map(([start, end]) =>
    subtreeRoot(leafHashes, start, end),
  );
}

/**
 * Whether the proof shows that the tree of `newSize` leaves with `newRoot` begins with the tree of `oldSize` leaves
 * with `oldRoot` (RFC 9162 section 2.1.4.2). Nothing is shown about an empty old tree, nor by a proof that is longer
 * or shorter than it has to be.
 */
export function verifyConsistency(
  oldSize: number,
  newSize: number,
  oldRoot: Uint8Array,
  newRoot: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(newSize)) return false;
  if (oldSize < 1 || oldSize > newSize) return false;
  if (oldSize === newSize) return proof.length === 0 && sameBytes(oldRoot, newRoot);
  if (![oldRoot, newRoot, ...proof].every(isHash)) return false;
  const [first, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  return first !== undefined && climb(oldSize, newSize, oldRoot, newRoot, first, rest);
}

/** Computes both roots upwards from the last subtree that the two trees share. */
function climb(
  oldSize: number,
  newSize: number,
  oldRoot: Uint8Array,
  newRoot: Uint8Array,
  shared: Uint8Array,
  siblings: readonly Uint8Array[],
): boolean {
  let [place, last] = [oldSize - 1, newSize - 1];
  while (place % 2 === 1) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  let [old, computed] = [shared, shared];
  for (const sibling of siblings) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      old = nodeHash(sibling, old);
      computed = nodeHash(sibling, computed);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else {
      computed = nodeHash(computed, sibling);
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(old, oldRoot) && sameBytes(computed, newRoot);
}

function isPowerOfTwo(size: number): boolean {
  let rest = size;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
}
