import { canonicalBytes } from '@concordat/canonical';
import { requireEntry } from '@concordat/ledger';

/** Name and version of a leaf about the log itself; docs/record-format.md describes it. */
export const LOG_FORMAT = 'concordat.log/1';

/** That a log begins where another cannot be gone on with, or that checkpoints are signed with another key. */
export type LogEvent =
  | { readonly kind: 'start'; readonly key: string; readonly predecessor: string | null }
  | { readonly kind: 'key'; readonly key: string; readonly previous: string };

/** The bytes of such a leaf: canonical JSON. @throws LongEntryError for more than 65,535 of them */
export function encodeLogLeaf(origin: string, at: Date, event: LogEvent): Uint8Array {
  return requireEntry(canonicalBytes({ format: LOG_FORMAT, origin, at: at.toISOString(), ...event }));
}
