import { canonicalBytes } from '@concordat/canonical';
import { toHex } from './bytes.js';
import { ACT_FORMAT, type CommittedField, commitmentBytes } from './commitment-bytes.js';
import { requireEntry } from './entry.js';
import { sha256 } from './hashing.js';
import { LedgerError } from './ledger-error.js';

/** A random salt of 32 bytes for each committed field, never used twice. */
export type ActSalts = Readonly<Record<CommittedField, Uint8Array>>;

/** An act as the log takes it. */
export interface LedgerAct {
  readonly act: string;
  /** The action, such as `draft.freeze`. */
  readonly kind: string;
  readonly at: Date;
  /** Id of the space; null where the act belongs to none. */
  readonly space: string | null;
  readonly subjects: readonly { readonly type: string; readonly id: string }[];
  /** SHA-256 of the canonical text of every version that the act is bound to, 64 lower-case hexadecimal digits each. */
  readonly versions: readonly string[];
  /** Who did it; a null id for the public and the system. */
  readonly person: { readonly id: string | null };
  /** For whom; a null id where for nobody. */
  readonly organisation: { readonly id: string | null };
  /** Any value that has canonical JSON. */
  readonly payload: unknown;
}

const VERSION_HASH = /^[0-9a-f]{64}$/u;
const LAST_YEAR = 9999;

/**
 * The bytes of an act's leaf: UTF-8 of the canonical JSON (RFC 8785) of what is public about it and the commitments to
 * what is not.
 *
 * @throws LedgerError for an empty id, kind or type, a salt that is not 32 bytes, a version hash that is none, or a
 * time outside the years 0 to 9999
 * @throws LongEntryError for a leaf of more than 65,535 bytes
 * @throws NotCanonicalError for a payload that has no canonical JSON
 */
export function encodeActLeaf(act: LedgerAct, salts: ActSalts): Uint8Array {
  const leaf = canonicalBytes({
    format: ACT_FORMAT,
    act: named('act', act.act),
    kind: named('kind', act.kind),
    at: instant(act.at),
    space: act.space === null ? null : named('space', act.space),
    subjects: act.subjects.map(({ type, id }) => ({ type: named('type', type), id: named('id', id) })),
    versions: act.versions.map(versionHash),
    commitments: {
      person: commitment('person', salts.person, act.person),
      organisation: commitment('organisation', salts.organisation, act.organisation),
      payload: commitment('payload', salts.payload, act.payload),
    },
  });
  return requireEntry(leaf);
}

/**
 * The commitment to a value, 64 lower-case hexadecimal digits: SHA-256 of {@link commitmentBytes}.
 *
 * @throws LedgerError for a salt that is not 32 bytes
 * @throws NotCanonicalError for a value that has no canonical JSON
 */
export function commitment(field: CommittedField, salt: Uint8Array, value: unknown): string {
  return toHex(sha256(commitmentBytes(field, salt, value)));
}

function named(what: string, text: string): string {
  if (text === '') throw new LedgerError(`The leaf of an act cannot have an empty ${what}`);
  return text;
}

function instant(at: Date): string {
  const year = at.getUTCFullYear();
  if (!(year >= 0 && year <= LAST_YEAR)) throw new LedgerError('An act happens in the years 0 to 9999');
  return at.toISOString();
}

function versionHash(hash: string): string {
  if (!VERSION_HASH.test(hash)) throw new LedgerError('A version hash is 64 lower-case hexadecimal digits');
  return hash;
}
