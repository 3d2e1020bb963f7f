import { LedgerError } from './ledger-error.js';

/** Bytes of an entry at most: a bundle of tlog-tiles gives its length in two bytes. */
const LONGEST_ENTRY = 0xffff;

/** Thrown for an entry that no bundle could hold. */
export class LongEntryError extends LedgerError {
  constructor(readonly bytes: number) {
    super(`An entry of the log has at most ${LONGEST_ENTRY} bytes, not ${bytes}`);
  }
}

/** The same entry. @throws LongEntryError for one of more than 65,535 bytes */
export function requireEntry<Bytes extends Uint8Array>(entry: Bytes): Bytes {
  if (entry.length > LONGEST_ENTRY) throw new LongEntryError(entry.length);
  return entry;
}
