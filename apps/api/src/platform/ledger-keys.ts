import { createPrivateKey } from 'node:crypto';
import { type SigningKey, signingKey } from '@concordat/ledger';

/**
 * What the log is signed with: the port behind which a key is kept. Whatever keeps it, such as a device that never gives it
 * away, only has to say its public key and to sign; nothing else of the server ever holds a private key of the log.
 */
export interface LedgerKeys {
  readonly current: SigningKey;
  /** The one before, while it is being changed: it signs too. */
  readonly previous: SigningKey | null;
}

/** Seeds of Ed25519 keys, 32 bytes each. */
export interface LedgerSeeds {
  readonly current: Uint8Array;
  readonly previous: Uint8Array | null;
}

/** The adapter for keys whose seeds the server is given, by a file or the environment. */
export function keysOfSeeds({ current, previous }: LedgerSeeds): LedgerKeys {
  return { current: keyOf(current), previous: previous === null ? null : keyOf(previous) };
}

/** The key of a seed, in the PKCS #8 of RFC 8410. */
function keyOf(seed: Uint8Array): SigningKey {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return signingKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
}
