import { requireHash } from './bytes.js';
import { Frontier } from './frontier.js';
import { emptyRoot, leafHash, nodeHash } from './hashing.js';
import { LedgerError } from './ledger-error.js';

/** RFC 6962 tree hash of these leaves, given as the bytes that are logged; holds a few hashes at a time. 32 bytes. */
export function merkleRoot(leaves: Iterable<Uint8Array>): Uint8Array {
  const frontier = Frontier.restore(0, []);
  for (const leaf of leaves) frontier.append(leafHash(leaf));
  return frontier.root();
}

/**
 * Root of the tree whose leaves have these hashes (RFC 9162 section 2.1.1), 32 bytes.
 *
 * @throws LedgerError when a leaf hash is not 32 bytes
 */
export function rootOfHashes(leafHashes: readonly Uint8Array[]): Uint8Array {
  return leafHashes.length === 0 ? emptyRoot() : subtreeRoot(leafHashes, 0, leafHashes.length);
}

/** Root over the leaves from `start` up to but without `end`; there is at least one. */
export function subtreeRoot(leafHashes: readonly Uint8Array[], start: number, end: number): Uint8Array {
  if (end - start === 1) return new Uint8Array(leafAt(leafHashes, start));
  const middle = start + leftSize(end - start);
  return nodeHash(subtreeRoot(leafHashes, start, middle), subtreeRoot(leafHashes, middle, end));
}

/** Leaves in the left half of a tree of `size` > 1: the largest power of two smaller than `size`. */
export function leftSize(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}

function leafAt(leafHashes: readonly Uint8Array[], index: number): Uint8Array {
  const hash = leafHashes[index];
  if (hash === undefined) throw new LedgerError(`There is no leaf ${index}`);
  return requireHash(hash);
}
