import { hash } from 'node:crypto';
import { joined, requireHash } from './bytes.js';
import { LEAF_PREFIX, NODE_PREFIX } from './sibling-sides.js';

/** SHA-256 of the parts one after another, 32 bytes. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(hash('sha256', joined(...parts), 'buffer'));
}

/** RFC 6962 hash of a leaf: SHA-256(0x00 || bytes). */
export function leafHash(bytes: Uint8Array): Uint8Array {
  return sha256(LEAF_PREFIX, bytes);
}

/**
 * RFC 6962 hash of an inner node: SHA-256(0x01 || left || right).
 *
 * @throws LedgerError when either is not 32 bytes
 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(NODE_PREFIX, requireHash(left), requireHash(right));
}

/** Root of the tree without leaves: SHA-256 of nothing. */
export function emptyRoot(): Uint8Array {
  return sha256();
}
