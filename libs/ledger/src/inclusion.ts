import { isHash, sameBytes } from './bytes.js';
import { nodeHash } from './hashing.js';
import { inclusionRanges } from './ranges.js';
import { siblingSides } from './sibling-sides.js';
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
  const sides = siblingSides(index, size, proof.length);
  if (sides === null || ![leafHash, root, ...proof].every(isHash)) return false;
  const computed = proof.reduce(
    (hash, sibling, at) => (sides[at] === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling)),
    leafHash,
  );
  return sameBytes(computed, root);
}
