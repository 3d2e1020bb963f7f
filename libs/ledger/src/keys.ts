import { createPublicKey, type KeyObject, sign as signWith, verify as verifyWith } from 'node:crypto';
import { fromBase64, toBase64 } from './base64.js';
import { sha256, toHex } from './hashing.js';
import { LedgerError } from './ledger-error.js';

/** What a key signs: notes (signed-note), or cosignatures of checkpoints (tlog-cosignature). */
export const SIGNATURE_TYPES = { note: 0x01, cosignature: 0x04 } as const;
export type SignatureType = keyof typeof SIGNATURE_TYPES;

/** Ed25519: bytes of a public key, and of a signature. */
const PUBLIC_KEY_BYTES = 32;
const KEY_ID_BYTES = 4;

/** A key pair that signs wherever it is kept: a file, the environment, or a device that never gives it away. */
export interface SigningKey {
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** The 64 bytes of an Ed25519 signature over the message. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** A public key under a name, as a verifier key (vkey) writes it. */
export interface VerifierKey {
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly id: string;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
}

/** @throws LedgerError for an empty name, one with spaces or `+`, or a public key that is not 32 bytes */
export function verifierKey(name: string, publicKey: Uint8Array, type: SignatureType = 'note'): VerifierKey {
  if (!isKeyName(name)) throw new LedgerError('The name of a key is not empty and has no spaces and no plus');
  if (publicKey.length !== PUBLIC_KEY_BYTES) {
    throw new LedgerError(`An Ed25519 key has ${PUBLIC_KEY_BYTES} bytes, not ${publicKey.length}`);
  }
  const named = new TextEncoder().encode(`${name}\n`);
  const hash = sha256(named, Uint8Array.of(SIGNATURE_TYPES[type]), publicKey);
  return { name, id: toHex(hash.slice(0, KEY_ID_BYTES)), type, publicKey };
}

/** `<name>+<id>+<base64 of type and public key>`. */
export function encodeVerifierKey({ name, id, type, publicKey }: VerifierKey): string {
  return `${name}+${id}+${toBase64(Uint8Array.of(SIGNATURE_TYPES[type], ...publicKey))}`;
}

/** @throws LedgerError for text that is no verifier key of Ed25519, or whose id is not that of its key */
export function decodeVerifierKey(vkey: string): VerifierKey {
  const [, name = '', id, encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(vkey) ?? [];
  const bytes = fromBase64(encoded);
  const type = bytes?.[0] === SIGNATURE_TYPES.cosignature ? 'cosignature' : 'note';
  if (bytes === null || bytes[0] !== SIGNATURE_TYPES[type]) {
    throw new LedgerError('A verifier key is <name>+<id>+<base64> of an Ed25519 key');
  }
  const key = verifierKey(name, bytes.slice(1), type);
  if (key.id !== id) throw new LedgerError(`The verifier key of ${name} has the id ${key.id}, not ${id}`);
  return key;
}

export function isKeyName(name: string): boolean {
  return name !== '' && !/[\s\p{White_Space}+]/u.test(name);
}

/** A key pair that Node.js holds. @throws LedgerError for a key that is not an Ed25519 private one */
export function signingKey(privateKey: KeyObject): SigningKey {
  if (privateKey.type !== 'private' || privateKey.asymmetricKeyType !== 'ed25519') {
    throw new LedgerError('Checkpoints are signed with a private Ed25519 key');
  }
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    publicKey: new Uint8Array(Buffer.from(x, 'base64url')),
    sign: async (message) => new Uint8Array(signWith(null, message, privateKey)),
  };
}

/** Whether an Ed25519 signature over the message is that of the key. */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verifyWith(null, message, key, signature);
}
