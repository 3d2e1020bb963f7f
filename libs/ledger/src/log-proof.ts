import { openCheckpoint } from './checkpoint.js';
import { leafHash } from './hashing.js';
import { verifyInclusion } from './inclusion.js';
import { LedgerError } from './ledger-error.js';
import { decodeLogProof } from './log-proof-text.js';

/**
 * Checks that the entry is in the log, by a checkpoint that the log has signed.
 *
 * @returns size of the log then, and the witnesses that have cosigned it
 * @throws LedgerError for what is malformed, for a checkpoint that {@link openCheckpoint} refuses, and for a proof that
 * does not show the entry
 */
export function verifyLogProof(
  text: string,
  entry: Uint8Array,
  log: Parameters<typeof openCheckpoint>[1],
  witnesses: Parameters<typeof openCheckpoint>[2] = [],
): { readonly index: number; readonly size: number; readonly witnessed: readonly string[] } {
  const { index, proof, checkpoint } = decodeLogProof(text);
  const { size, root, witnessed } = openCheckpoint(checkpoint, log, witnesses);
  if (!verifyInclusion(leafHash(entry), index, size, proof, root)) {
    throw new LedgerError('The proof does not show that the entry is in the log');
  }
  return { index, size, witnessed };
}
