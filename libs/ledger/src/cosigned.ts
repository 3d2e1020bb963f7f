import { LedgerError } from './ledger-error.js';

/** Bytes of the time of a cosignature, and of what is signed. */
export const TIME_BYTES = 8;
export const SIGNATURE_BYTES = 64;

/** What a witness signs (C2SP tlog-cosignature, Ed25519): the time in seconds since 1970, then the checkpoint's text. */
export function cosignedMessage(text: string, time: number): string {
  return `cosignature/v1\ntime ${time}\n${text}`;
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
