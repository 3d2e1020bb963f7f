import { createHash } from 'node:crypto';
import type { Bytes } from './bytes.js';
import { InputError } from './input-error.js';

/** Bytes of a header, and what members are filled up to. */
export const BLOCK = 512;
/** Bytes of a receipt at most. */
export const LARGEST_RECEIPT = 16 * 1024 * 1024;

/** Whether bytes are the beginning of a tar archive (POSIX ustar). */
export function isArchive(head: Buffer): boolean {
  return head.subarray(257, 262).toString('latin1') === 'ustar';
}

/**
 * The record in an archive: the bytes of its members below `record/`, one after another. Receipts among the members are
 * given to `onReceipt` as they come, and of each text that is not what its name says, its name to `onBentText`; whatever
 * else is there is passed over.
 *
 * @throws InputError for an archive that is damaged or breaks off
 */
export async function* recordIn(
  bytes: Bytes,
  onReceipt: (name: string, text: string) => void,
  onBentText: (name: string) => void,
): AsyncGenerator<Uint8Array> {
  for (;;) {
    const header = await bytes.exactly(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const { name, size } = memberOf(header);
    if (name.startsWith('record/')) yield* bytes.take(size);
    else if (name.startsWith('receipts/') && size <= LARGEST_RECEIPT) {
      onReceipt(name, (await bytes.exactly(size)).toString('utf8'));
    } else {
      const hash = createHash('sha256');
      for await (const part of bytes.take(size)) hash.update(part);
      if (name.startsWith('texts/') && name !== `texts/${hash.digest('hex')}.json`) onBentText(name);
    }
    await bytes.exactly((BLOCK - (size % BLOCK)) % BLOCK);
  }
}

function memberOf(header: Buffer): { readonly name: string; readonly size: number } {
  const text = (from: number, length: number) =>
    header
      .subarray(from, from + length)
      .toString('utf8')
      .replace(/[\0 ].*$/su, '');
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  const size = Number.parseInt(text(124, 12), 8);
  if (!isArchive(header) || Number.parseInt(text(148, 8), 8) !== sum || !Number.isSafeInteger(size))
    throw new InputError('The archive is damaged.');
  return { name: text(0, 100), size };
}
