import { cosignedMessage, SIGNATURE_BYTES, TIME_BYTES } from './cosigned.js';
import { type SigningKey, verifierKey } from './keys.js';
import { LedgerError } from './ledger-error.js';
import type { NoteSignature } from './note-text.js';

/** The cosignature of a witness, as of a time in seconds since 1970. @throws LedgerError for a time that is none */
export async function cosign(
  text: string,
  name: string,
  key: SigningKey,
  time: number,
): Promise<NoteSignature> {
  if (!Number.isSafeInteger(time) || time <= 0)
    throw new LedgerError('A cosignature has a time in whole seconds');
  const signature = await key.sign(new TextEncoder().encode(cosignedMessage(text, time)));
  const bytes = new Uint8Array(TIME_BYTES + SIGNATURE_BYTES);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(time));
  bytes.set(signature, TIME_BYTES);
  return { name, id: verifierKey(name, key.publicKey, 'cosignature').id, bytes };
}
