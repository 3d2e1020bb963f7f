import { createPrivateKey } from 'node:crypto';
import { type SigningKey, signingKey, verifierKey } from './keys.js';
import type { VerifierKey } from './verifier-key.js';

/** An Ed25519 key pair made of one byte, the same every time. */
export function keyOf(byte: number): SigningKey {
  const start = Buffer.from('302e020100300506032b657004220420', 'hex');
  const der = Buffer.concat([start, Buffer.alloc(32, byte)]);
  return signingKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
}

export const LOG = 'log.example/ledger';
export const LOG_KEY = keyOf(1);
export const LOG_VERIFIER: VerifierKey = verifierKey(LOG, LOG_KEY.publicKey);

export const WITNESS = 'witness.example/w1';
export const WITNESS_KEY = keyOf(2);
export const WITNESS_VERIFIER: VerifierKey = verifierKey(WITNESS, WITNESS_KEY.publicKey, 'cosignature');

/** The same bytes but for one bit. */
export function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, at) => (at === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte));
}
