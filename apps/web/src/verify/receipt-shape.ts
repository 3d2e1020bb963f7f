import { ACT_FORMAT, COMMITTED_FIELDS, type CommittedField, fromBase64 } from '@concordat/ledger/reading';

const RECEIPT_FORMAT = 'concordat.receipt/1';
const HASH = /^[0-9a-f]{64}$/u;

/** What opens a commitment, or says that what did was erased; null where it is not shown. */
export type Opening =
  | { readonly salt: string; readonly value: unknown }
  | { readonly erased: { readonly act: string; readonly ground: string } }
  | null;

/** What a receipt says beside its proof; docs/record-format.md, “The receipt”. */
export interface ReceiptExtra {
  readonly leaf: string;
  readonly opened: Readonly<Record<CommittedField, Opening>>;
  readonly statement: unknown;
  /** Of a signed position, where its key was registered; null otherwise. */
  readonly registration: Registration | null;
}

/** The leaf that registered a passkey, what opens its person, and the proof of its place under the same head. */
export interface Registration {
  readonly index: number;
  readonly leaf: string;
  readonly person: { readonly salt: string; readonly value: Readonly<Record<string, unknown>> };
  readonly proof: readonly Uint8Array[];
}

/** What a position was signed with, and when its statement was given out. */
export interface Signed {
  readonly at: string;
  readonly nonce: string;
  readonly authenticatorData: Uint8Array<ArrayBuffer>;
  readonly clientDataJson: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/** What a leaf says. */
export interface ActLeaf {
  readonly act: string;
  readonly kind: string;
  readonly at: string;
  readonly subjects: readonly { readonly type: string; readonly id: string }[];
  readonly versions: readonly string[];
  readonly commitments: Readonly<Record<CommittedField, string>>;
}

/** Thrown for a value that is not of the shape; the message says where and why, in words of the format. */
export class Misshapen extends Error {
  override readonly name = 'Misshapen';
}

/** @throws Misshapen for a value that is not what a receipt says beside its proof */
export function readExtra(value: unknown): ReceiptExtra {
  const keys = ['format', 'leaf', 'opened', 'statement'];
  const isSigned = isMembers(value) && Object.hasOwn(value, 'registration');
  const extra = members(value, 'the receipt', isSigned ? [...keys, 'registration'] : keys);
  if (extra.format !== RECEIPT_FORMAT) throw new Misshapen(`format is not ${RECEIPT_FORMAT}`);
  return {
    leaf: text(extra.leaf, 'leaf'),
    opened: eachField(extra.opened, 'opened', readOpening),
    statement: extra.statement,
    registration: isSigned ? readRegistration(extra.registration) : null,
  };
}

function readRegistration(value: unknown): Registration {
  const registration = members(value, 'registration', ['index', 'leaf', 'person', 'proof']);
  const person = members(registration.person, 'registration.person', ['salt', 'value']);
  const { index } = registration;
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0)
    throw new Misshapen('registration.index is not a place in the log');
  return {
    index,
    leaf: text(registration.leaf, 'registration.leaf'),
    person: {
      salt: digest(person.salt, 'registration.person.salt'),
      value: members(person.value, 'registration.person.value', ['id']),
    },
    proof: list(registration.proof, 'registration.proof').map((each) => {
      const hash = fromBase64(text(each, 'registration.proof'));
      if (hash?.length !== 32) throw new Misshapen('registration.proof has what is no hash');
      return hash;
    }),
  };
}

/** What a position says that it was signed with; null for what is not of the format. */
export function readSigned(
  value: unknown,
  bytesOf: (value: unknown) => Uint8Array<ArrayBuffer> | null,
): Signed | null {
  const { at, nonce, ...bytes } = membersOf(value);
  const [authenticatorData, clientDataJson] = [
    bytesOf(bytes.authenticatorData),
    bytesOf(bytes.clientDataJson),
  ];
  const [signature, publicKey] = [bytesOf(bytes.signature), bytesOf(bytes.publicKey)];
  if (authenticatorData === null || clientDataJson === null || signature === null || publicKey === null)
    return null;
  if (typeof at !== 'string' || typeof nonce !== 'string') return null;
  return { at, nonce, authenticatorData, clientDataJson, signature, publicKey };
}

/** @throws Misshapen for a value that is not the leaf of an act */
export function readLeaf(value: unknown): ActLeaf {
  const keys = ['format', 'act', 'kind', 'at', 'space', 'subjects', 'versions', 'commitments'];
  const leaf = members(value, 'the leaf', keys);
  if (leaf.format !== ACT_FORMAT) throw new Misshapen(`format is not ${ACT_FORMAT}`);
  if (leaf.space !== null) text(leaf.space, 'space');
  return {
    act: text(leaf.act, 'act'),
    kind: text(leaf.kind, 'kind'),
    at: instant(leaf.at, 'at'),
    subjects: list(leaf.subjects, 'subjects').map((each) => {
      const subject = members(each, 'subjects', ['type', 'id']);
      return { type: text(subject.type, 'type'), id: text(subject.id, 'id') };
    }),
    versions: list(leaf.versions, 'versions').map((each) => digest(each, 'versions')),
    commitments: eachField(leaf.commitments, 'commitments', digest),
  };
}

/** The members of a value that has some; none for any other. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMembers(value) ? value : {};
}

function readOpening(value: unknown, at: string): Opening {
  if (value === null) return null;
  if (isMembers(value) && Object.hasOwn(value, 'erased')) {
    const erased = members(members(value, at, ['erased']).erased, at, ['act', 'ground']);
    return { erased: { act: text(erased.act, `${at}.act`), ground: text(erased.ground, `${at}.ground`) } };
  }
  const opening = members(value, at, ['salt', 'value']);
  return { salt: digest(opening.salt, `${at}.salt`), value: opening.value };
}

function eachField<T>(value: unknown, at: string, read: (value: unknown, at: string) => T) {
  const all = members(value, at, COMMITTED_FIELDS);
  const one = (field: CommittedField) => read(all[field], `${at}.${field}`);
  return { person: one('person'), organisation: one('organisation'), payload: one('payload') };
}

/** An object with these keys and no others: what nobody checks has no place beside what is checked. */
function members(value: unknown, at: string, keys: readonly string[]): Record<string, unknown> {
  if (!isMembers(value)) throw new Misshapen(`${at} is not an object`);
  const missing = keys.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) throw new Misshapen(`${at} has no “${missing}”`);
  if (Object.keys(value).length > keys.length)
    throw new Misshapen(`${at} has more keys than ${keys.join(', ')}`);
  return value;
}

function isMembers(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Misshapen(`${at} is not a list`);
  return value;
}

function text(value: unknown, at: string): string {
  if (typeof value !== 'string' || value === '') throw new Misshapen(`${at} is not a text`);
  return value;
}

function digest(value: unknown, at: string): string {
  if (!HASH.test(text(value, at))) throw new Misshapen(`${at} is not 64 lower-case hexadecimal digits`);
  return text(value, at);
}

function instant(value: unknown, at: string): string {
  const time = new Date(text(value, at));
  if (Number.isNaN(time.getTime()) || time.toISOString() !== value)
    throw new Misshapen(`${at} is not a time`);
  return time.toISOString();
}
