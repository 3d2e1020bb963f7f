import { type Checkpoint, parseCheckpoint } from './checkpoint-text.js';
import { LedgerError } from './ledger-error.js';
import { type OpenedNote, openNote } from './note.js';
import type { VerifierKey } from './verifier-key.js';

/**
 * Opens a checkpoint that the log, and maybe witnesses, have signed.
 *
 * @throws LedgerError for a note that {@link openNote} refuses, one without the log's own signature, another origin, or
 * a text that is no checkpoint
 */
export function openCheckpoint(
  note: string | Uint8Array,
  log: { readonly origin: string; readonly keys: readonly VerifierKey[] },
  witnesses: readonly VerifierKey[] = [],
): Checkpoint & { readonly note: OpenedNote; readonly witnessed: readonly string[] } {
  const opened = openNote(note, [...log.keys, ...witnesses]);
  if (!opened.signatures.some(({ key }) => log.keys.includes(key))) {
    throw new LedgerError('The log has not signed the checkpoint');
  }
  const checkpoint = parseCheckpoint(opened.text);
  if (checkpoint.origin !== log.origin) {
    throw new LedgerError(`The checkpoint is of ${checkpoint.origin}, not of ${log.origin}`);
  }
  const cosigned = opened.signatures.filter(({ key }) => witnesses.includes(key));
  return { ...checkpoint, note: opened, witnessed: cosigned.map(({ name }) => name) };
}
