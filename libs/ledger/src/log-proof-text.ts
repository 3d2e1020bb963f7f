import { fromBase64, toBase64 } from './base64.js';
import { isHash, requireHash } from './bytes.js';
import { LedgerError } from './ledger-error.js';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const LONGEST_PROOF = 63;

/** That an entry is in a log, to be checked offline (C2SP tlog-proof). */
export interface LogProof {
  /** What the checker needs beside it, not authenticated; null for nothing. */
  readonly extra: Uint8Array | null;
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint as the log has issued it. */
  readonly checkpoint: string;
}

/** @throws LedgerError for an index or hashes that a proof cannot have */
export function encodeLogProof({ extra, index, proof, checkpoint }: LogProof): string {
  if (!Number.isSafeInteger(index) || index < 0) throw new LedgerError(`No entry has the index ${index}`);
  const hashes = proof.map((hash) => `${toBase64(requireHash(hash))}\n`);
  const extraLine = extra === null ? '' : `extra ${toBase64(extra)}\n`;
  return `${FIRST_LINE}\n${extraLine}index ${index}\n${hashes.join('')}\n${checkpoint}`;
}

/** @throws LedgerError for text that is not as tlog-proof writes it */
export function decodeLogProof(text: string): LogProof {
  const end = text.indexOf('\n\n');
  const [first, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  if (first !== FIRST_LINE) throw new LedgerError(`A proof begins with ${FIRST_LINE} and holds a checkpoint`);
  const extraLine = lines[0]?.startsWith('extra ') ? lines.shift() : undefined;
  const [, digits] = /^index (0|[1-9]\d*)$/u.exec(lines.shift() ?? '') ?? [];
  if (digits === undefined || !Number.isSafeInteger(Number(digits))) {
    throw new LedgerError('A proof names the index of its entry');
  }
  const extra = extraLine === undefined ? null : fromBase64(extraLine.slice('extra '.length));
  if (extraLine !== undefined && extra === null) throw new LedgerError('The extra data is not base64');
  if (lines.length > LONGEST_PROOF) throw new LedgerError(`A proof has at most ${LONGEST_PROOF} hashes`);
  return { extra, index: Number(digits), proof: lines.map(proofHash), checkpoint: text.slice(end + 2) };
}

function proofHash(line: string): Uint8Array {
  const hash = fromBase64(line);
  if (hash === null || !isHash(hash)) throw new LedgerError('A hash of a proof is 32 bytes in base64');
  return hash;
}
