import {
  decodeVerifierKey,
  LedgerError,
  openCheckpoint,
  parseCheckpoint,
  parseNote,
} from '@concordat/ledger';
import { notOurs } from './refusals.js';

/** A signed head that is kept somewhere, and where. */
export interface KnownHead {
  readonly where: string;
  readonly note: string;
}

/** One that a key of its log has signed. */
export interface OpenedHead extends KnownHead {
  readonly origin: string;
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/**
 * Opens a head with the keys of the log that it names: whoever keeps it could have written anything.
 *
 * @param keysOf verifier keys of a log
 * @throws LogRefused for what is no head, and for one that none of the keys has signed
 */
export function openHead(
  { where, note }: KnownHead,
  keysOf: (origin: string) => readonly string[],
): OpenedHead {
  try {
    const { origin } = parseCheckpoint(parseNote(note).text);
    const keys = [...new Set(keysOf(origin))].map(decodeVerifierKey);
    const { size, root } = openCheckpoint(note, { origin, keys });
    return { where, note, origin, size, root };
  } catch (error) {
    if (error instanceof LedgerError) throw notOurs(where, error.message);
    throw error;
  }
}
