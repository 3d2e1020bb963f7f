import { createHash } from 'node:crypto';
import type { ActSubjectRef } from '../acts/entities/act.js';
import type { Passkey } from './entities/passkey.js';

/** What an act about a passkey names in its leaf: the passkey, and its public key by SHA-256 of the COSE_Key. */
export function passkeySubjects({ id, publicKey }: Pick<Passkey, 'id' | 'publicKey'>): ActSubjectRef[] {
  return [
    { type: 'passkey', id },
    { type: 'public_key', id: publicKeyHash(publicKey) },
  ];
}

/** SHA-256 of a COSE_Key, in hexadecimal digits: what the log names it by. */
export function publicKeyHash(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex');
}
