import { createHash } from 'node:crypto';
import { LedgerError } from './ledger-error.js';

/** Bytes of a SHA-256 hash. */
export const HASH_BYTES = 32;

const LEAF_PREFIX = Uint8Array.of(0x00);
const NODE_PREFIX = Uint8Array.of(0x01);

/** SHA-256 of the parts one after another, 32 bytes. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
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

/** The same hash. @throws LedgerError when it is not 32 bytes */
export function requireHash(hash: Uint8Array): Uint8Array {
  if (!isHash(hash)) throw new LedgerError(`A hash has ${HASH_BYTES} bytes, not ${hash.length}`);
  return hash;
}

export function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Lower-case hexadecimal digits, two a byte. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
