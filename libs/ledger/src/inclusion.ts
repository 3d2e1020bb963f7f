import { isHash, nodeHash, sameBytes } from './hashing.js';
import { inclusionRanges } from './ranges.js';
import { subtreeRoot } from './tree.js';

/**
 * Proof that the leaf at `index` is in the tree over these leaf hashes (RFC 9162 section 2.1.3.1): the hashes of
 * the siblings on its way to the root, nearest first.
 *
 * @throws LedgerError when there is no such leaf
 */
export function inclusionProof(leafHashes: readonly Uint8Array[], index: number): Uint8Array[] {
  return inclusionRanges(index, leafHashes.length).map(([start, end]) => subtreeRoot(leafHashes, start, end));
}

/**
 * Whether the proof shows that `leafHash` stands at `index` of the tree of `size` leaves with this root
 * (RFC 9162 section 2.1.3.2). A proof that is longer or shorter than it has to be shows nothing.
 */
export function verifyInclusion(
  leafHash: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  if (![leafHash, root, ...proof].every(isHash)) return false;
  let [place, last, computed] = [index, size - 1, leafHash];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      computed = nodeHash(sibling, computed);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else {
      computed = nodeHash(computed, sibling);
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(computed, root);
}
