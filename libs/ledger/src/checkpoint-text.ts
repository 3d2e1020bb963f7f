import { fromBase64, toBase64 } from './base64.js';
import { isHash, requireHash } from './bytes.js';
import { LedgerError } from './ledger-error.js';

/** Head of a log: its name, how many leaves, and their root (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  /** RFC 6962 root, 32 bytes. */
  readonly root: Uint8Array;
}

/** The text of a checkpoint, which is signed as a note. @throws LedgerError for an origin, size or root that is none */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (origin === '' || origin.includes('\n')) throw new LedgerError('The origin of a log is one line');
  if (!Number.isSafeInteger(size) || size < 0) throw new LedgerError(`No tree has ${size} leaves`);
  return `${origin}\n${size}\n${toBase64(requireHash(root))}\n`;
}

/** Reads the text of a checkpoint; lines that follow the third are not looked at. @throws LedgerError when malformed */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n');
  const [origin = '', digits = '', encoded = ''] = lines;
  const [root, size] = [fromBase64(encoded), Number(digits)];
  const ends = lines.length >= 4 && lines.at(-1) === '' && lines.slice(0, -1).every((line) => line !== '');
  if (!ends) throw new LedgerError('A checkpoint has three lines: origin, size and root');
  if (!/^(0|[1-9]\d*)$/u.test(digits) || !Number.isSafeInteger(size)) {
    throw new LedgerError('The size of a checkpoint is a whole number below 2^53');
  }
  if (root === null || !isHash(root)) throw new LedgerError('The root of a checkpoint is 32 bytes in base64');
  return { origin, size, root };
}
