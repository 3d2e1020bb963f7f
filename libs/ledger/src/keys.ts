import { createPublicKey, type KeyObject, sign as signWith, verify as verifyWith } from 'node:crypto';
import { toHex } from './bytes.js';
import { sha256 } from './hashing.js';
import { LedgerError } from './ledger-error.js';
import {
  KEY_ID_BYTES,
  keyIdBytes,
  readVerifierKey,
  requireKey,
  type SignatureType,
  type VerifierKey,
} from './verifier-key.js';

/** A key pair that signs wherever it is kept: a file, the environment, or a device that never gives it away. */
export interface SigningKey {
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** The 64 bytes of an Ed25519 signature over the message. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** @throws LedgerError for an empty name, one with spaces or `+`, or a public key that is not 32 bytes */
export function verifierKey(name: string, publicKey: Uint8Array, type: SignatureType = 'note'): VerifierKey {
  const key = requireKey({ name, type, publicKey });
  return { name, id: toHex(sha256(keyIdBytes(key)).slice(0, KEY_ID_BYTES)), type, publicKey };
}

/** @throws LedgerError for text that is no verifier key of Ed25519, or whose id is not that of its key */
export function decodeVerifierKey(vkey: string): VerifierKey {
  const { name, id, type, publicKey } = readVerifierKey(vkey);
  const key = verifierKey(name, publicKey, type);
  if (key.id !== id) throw new LedgerError(`The verifier key of ${name} has the id ${key.id}, not ${id}`);
  return key;
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
