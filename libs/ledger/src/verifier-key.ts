import { fromBase64, toBase64 } from './base64.js';
import { joined } from './bytes.js';
import { LedgerError } from './ledger-error.js';

/** What a key signs: notes (signed-note), or cosignatures of checkpoints (tlog-cosignature). */
export const SIGNATURE_TYPES = { note: 0x01, cosignature: 0x04 } as const;
export type SignatureType = keyof typeof SIGNATURE_TYPES;

/** Ed25519: bytes of a public key; and how many of a hash are the id of a key. */
const PUBLIC_KEY_BYTES = 32;
export const KEY_ID_BYTES = 4;

/** A public key under a name, as a verifier key (vkey) writes it. */
export interface VerifierKey {
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly id: string;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
}

/** `<name>+<id>+<base64 of type and public key>`. */
export function encodeVerifierKey({ name, id, type, publicKey }: VerifierKey): string {
  return `${name}+${id}+${toBase64(Uint8Array.of(SIGNATURE_TYPES[type], ...publicKey))}`;
}

/**
 * A verifier key as it is written: whether its id is that of its key is not looked at, see {@link keyIdBytes}.
 *
 * @throws LedgerError for text that is no verifier key of Ed25519
 */
export function readVerifierKey(vkey: string): VerifierKey {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(vkey) ?? [];
  const bytes = fromBase64(encoded);
  const type = bytes?.[0] === SIGNATURE_TYPES.cosignature ? 'cosignature' : 'note';
  if (bytes === null || bytes[0] !== SIGNATURE_TYPES[type]) {
    throw new LedgerError('A verifier key is <name>+<id>+<base64> of an Ed25519 key');
  }
  return { id, ...requireKey({ name, type, publicKey: bytes.slice(1) }) };
}

/** What the id of a key is the beginning of the SHA-256 of. */
export function keyIdBytes({ name, type, publicKey }: Omit<VerifierKey, 'id'>): Uint8Array<ArrayBuffer> {
  return joined(new TextEncoder().encode(`${name}\n`), Uint8Array.of(SIGNATURE_TYPES[type]), publicKey);
}

/** The same key. @throws LedgerError for an empty name, one with spaces or `+`, or a public key that is not 32 bytes */
export function requireKey(key: Omit<VerifierKey, 'id'>): Omit<VerifierKey, 'id'> {
  if (!isKeyName(key.name))
    throw new LedgerError('The name of a key is not empty and has no spaces and no plus');
  if (key.publicKey.length !== PUBLIC_KEY_BYTES) {
    throw new LedgerError(`An Ed25519 key has ${PUBLIC_KEY_BYTES} bytes, not ${key.publicKey.length}`);
  }
  return key;
}

export function isKeyName(name: string): boolean {
  return name !== '' && !/[\s\p{White_Space}+]/u.test(name);
}
