import { canonicalBytes } from '@concordat/canonical';
import { HASH_BYTES, joined } from './bytes.js';
import { LedgerError } from './ledger-error.js';

/** Name and version of the format of a leaf; docs/record-format.md describes it byte by byte. */
export const ACT_FORMAT = 'concordat.act/1';

export const COMMITTED_FIELDS = ['person', 'organisation', 'payload'] as const;

/** What an act keeps out of the log; the leaf holds a commitment to each instead. */
export type CommittedField = (typeof COMMITTED_FIELDS)[number];

/**
 * What the commitment to a value is the SHA-256 of: UTF-8 of `concordat.act/1/<field>` || 0x00 || salt || canonical
 * JSON of the value.
 *
 * @throws LedgerError for a salt that is not 32 bytes
 * @throws NotCanonicalError for a value that has no canonical JSON
 */
export function commitmentBytes(
  field: CommittedField,
  salt: Uint8Array,
  value: unknown,
): Uint8Array<ArrayBuffer> {
  if (salt.length !== HASH_BYTES) throw new LedgerError(`A salt has ${HASH_BYTES} bytes, not ${salt.length}`);
  const domain = new TextEncoder().encode(`${ACT_FORMAT}/${field}\0`);
  return joined(domain, salt, canonicalBytes(value));
}
