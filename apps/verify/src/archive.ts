import type { Bytes } from './bytes.js';
import { shown } from './findings.js';
import { InputError } from './input-error.js';

/** Bytes of a header, and what members are filled up to. */
export const BLOCK = 512;
/** Bytes of a member beside the record at most. */
const LARGEST = 256 * 1024 * 1024;

/** Whether bytes are the beginning of a tar archive (POSIX ustar). */
export function isArchive(head: Buffer): boolean {
  return head.subarray(257, 262).toString('latin1') === 'ustar';
}

/** What is done with a member of an archive beside its record. */
export type OnMember = (name: string, content: Buffer) => void;

/**
 * The record in an archive: the bytes of its members below `record/`, one after another. Others are given to `onMember` as
 * they come.
 *
 * @throws InputError for an archive that is damaged, breaks off, or has something behind its end
 */
export async function* recordIn(bytes: Bytes, onMember: OnMember): AsyncGenerator<Uint8Array> {
  let part = 1;
  for (;;) {
    const header = await bytes.exactly(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const { name, size } = memberOf(header);
    if (name === `record/${String(part).padStart(6, '0')}.ndjson`) {
      part += 1;
      yield* bytes.take(size);
    } else if (size <= LARGEST) onMember(name, await bytes.exactly(size));
    else throw new InputError(`${shown(name)} is larger than ${LARGEST} bytes.`);
    await bytes.exactly((BLOCK - (size % BLOCK)) % BLOCK);
  }
  for await (const rest of bytes.take())
    if (rest.some((byte) => byte !== 0))
      throw new InputError('Something stands behind the end of the archive.');
}

function memberOf(header: Buffer): { readonly name: string; readonly size: number } {
  const text = (from: number, to: number) => header.toString('utf8', from, to).replace(/[\0 ].*$/su, '');
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  const size = Number.parseInt(text(124, 136), 8);
  const isFile = isArchive(header) && header[156] === 0x30 && header[345] === 0;
  if (!isFile || Number.parseInt(text(148, 156), 8) !== sum || !Number.isSafeInteger(size))
    throw new InputError('The archive is damaged.');
  return { name: text(0, 100), size };
}
