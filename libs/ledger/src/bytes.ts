import { LedgerError } from './ledger-error.js';

/** Bytes of a SHA-256 hash. */
export const HASH_BYTES = 32;

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

/** The bytes. @throws LedgerError for text that is not pairs of hexadecimal digits */
export function fromHex(text: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/iu.test(text))
    throw new LedgerError('Bytes are written as pairs of hexadecimal digits');
  return Uint8Array.from(text.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The parts one after another. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
