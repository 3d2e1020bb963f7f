import { isHash, joined, LEAF_PREFIX, NODE_PREFIX, siblingSides } from '@concordat/ledger/reading';
import type { BrowserCrypto } from './browser-crypto.js';

/** A leaf's place in a tree of some size, and the hashes that stand beside its way to the root, nearest first. */
export interface Place {
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
}

/** RFC 6962: hash of a leaf. */
export function leafHashOf(leaf: string, crypto: BrowserCrypto): Promise<Uint8Array<ArrayBuffer>> {
  return crypto.sha256(joined(LEAF_PREFIX, new TextEncoder().encode(leaf)));
}

/** The root to which a proof leads from a leaf; null where it is not of the length that the place asks for, or of hashes. */
export async function rootOf(
  leafHash: Uint8Array<ArrayBuffer>,
  { index, size, proof }: Place,
  crypto: BrowserCrypto,
): Promise<Uint8Array | null> {
  const sides = siblingSides(index, size, proof.length);
  if (sides === null || ![leafHash, ...proof].every(isHash)) return null;
  let hash = leafHash;
  for (const [at, sibling] of proof.entries()) {
    const [left, right] = sides[at] === 'left' ? [sibling, hash] : [hash, sibling];
    hash = await crypto.sha256(joined(NODE_PREFIX, left, right));
  }
  return hash;
}
