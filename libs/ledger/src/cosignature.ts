import { type SigningKey, verifierKey } from './keys.js';
import { LedgerError } from './ledger-error.js';
import type { NoteSignature } from './note.js';

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** What a witness signs (C2SP tlog-cosignature, Ed25519): the time in seconds since 1970, then the checkpoint's text. */
export function cosignedMessage(text: string, time: number): string {
  return `cosignature/v1\ntime ${time}\n${text}`;
}

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

/** Time and signature of a cosignature. @throws LedgerError for other lengths, and times past 2^53 */
export function splitCosignature(bytes: Uint8Array): {
  readonly time: number;
  readonly signature: Uint8Array;
} {
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) {
    throw new LedgerError(`A cosignature has ${TIME_BYTES + SIGNATURE_BYTES} bytes, not ${bytes.length}`);
  }
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset, TIME_BYTES).getBigUint64(0));
  if (!Number.isSafeInteger(time)) throw new LedgerError('The time of the cosignature is too late');
  return { time, signature: bytes.slice(TIME_BYTES) };
}
