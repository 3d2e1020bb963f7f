import type { Json } from './canonical.js';

/** Thrown for a value that is not of the shape; the message says where and why. */
export class Misshapen extends Error {
  override readonly name = 'Misshapen';
}

/** Reads a value that stands somewhere. @throws Misshapen */
type Reader<T> = (value: Json | undefined, at: string) => T;
type Keys = Readonly<Record<string, Reader<unknown>>>;
type Members = { readonly [key: string]: Json };

/** An object with these keys and no others: what nobody checks has no place beside what was checked. */
function object<K extends Keys>(keys: K): Reader<{ readonly [Name in keyof K]: ReturnType<K[Name]> }> {
  const names = Object.keys(keys);
  return (value, at) => {
    if (value === undefined || !isMembers(value)) throw new Misshapen(`${at} is not an object`);
    const missing = names.find((key) => !Object.hasOwn(value, key));
    if (missing !== undefined) throw new Misshapen(`${at} has no "${missing}"`);
    if (Object.keys(value).length > names.length)
      throw new Misshapen(`${at} has more keys than ${names.join(', ')}`);
    const inside = at.startsWith('the ') ? '' : `${at}.`;
    const read: Record<string, unknown> = {};
    for (const key of names) read[key] = keys[key]?.(value[key], inside + key);
    return read as { readonly [Name in keyof K]: ReturnType<K[Name]> };
  };
}

const list =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (value, at) => {
    if (!Array.isArray(value)) throw new Misshapen(`${at} is not a list`);
    return value.map((item: Json, index) => reader(item, `${at}[${index}]`));
  };
const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, at) =>
    value === null ? null : reader(value, at);
const anything: Reader<Json> = (value) => value ?? null;
const string: Reader<string> = (value, at) => {
  if (typeof value !== 'string') throw new Misshapen(`${at} is not a string`);
  return value;
};
const name: Reader<string> = (value, at) => {
  if (string(value, at) === '') throw new Misshapen(`${at} is empty`);
  return string(value, at);
};
const literal =
  (expected: string): Reader<string> =>
  (value, at) => {
    if (value !== expected) throw new Misshapen(`${at} is not "${expected}"`);
    return expected;
  };
const count: Reader<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new Misshapen(`${at} is not a whole number from 0`);
  return value;
};
const digest: Reader<string> = (value, at) => {
  if (!/^[0-9a-f]{64}$/u.test(string(value, at)))
    throw new Misshapen(`${at} is not 64 lower-case hexadecimal digits`);
  return string(value, at);
};
const instant: Reader<string> = (value, at) => {
  const text = string(value, at);
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(text) ? new Date(text) : null;
  if (time === null || Number.isNaN(time.getTime()) || time.toISOString() !== text)
    throw new Misshapen(`${at} is not a time as 2026-01-31T09:30:00.000Z`);
  return text;
};
const bytes: Reader<Buffer> = (value, at) => {
  const read = Buffer.from(string(value, at), 'base64url');
  if (read.toString('base64url') !== value) throw new Misshapen(`${at} is not base64url`);
  return read;
};

export const FIELDS = ['person', 'organisation', 'payload'] as const;
export type Field = (typeof FIELDS)[number];
const fields = <T>(reader: Reader<T>) => object({ person: reader, organisation: reader, payload: reader });

const OPENING = object({ salt: digest, value: anything });
const ERASED = object({ erased: object({ act: name, ground: name }) });
/** What opens a commitment. */
export type Opening = ReturnType<typeof OPENING>;
/** That what opened a commitment was erased: by which act, and on what ground. */
export type Erased = ReturnType<typeof ERASED>['erased'];
const opening: Reader<Opening | { readonly erased: Erased }> = (value, at) =>
  memberOf(value ?? null, 'erased') === undefined ? OPENING(value, at) : ERASED(value, at);

const HEADER = object({
  format: literal('concordat.export/1'),
  origin: name,
  size: count,
  root: digest,
  exportedAt: instant,
  space: orNull(object({ id: name, slug: name })),
});
/** First line of an export. */
export type Header = ReturnType<typeof HEADER>;
export const readHeader = (value: Json): Header => HEADER(value, 'the header');

const ENTRY = object({ index: count, leaf: string, opened: fields(orNull(opening)) });
/** A line that carries a leaf. */
export type Entry = ReturnType<typeof ENTRY>;

const VERSION = object({ id: name, hash: digest, text: string });
/** A line that carries the text of a version. */
export type VersionText = ReturnType<typeof VERSION>;

const LOG = object({ keys: list(name), checkpoint: name });
/** The line that tells of the log: its keys, oldest first, and its signed head. */
export type LogLine = ReturnType<typeof LOG>;

const TAKEN = { person: anything, organisation: anything, version: anything, takenAt: anything };
const SAID = { decision: anything, answer: anything, reasons: anything, readToEndAt: anything };
const POSITION_KEYS = { id: name, ...TAKEN, ...SAID, spokeAs: anything, inPlaceOf: anything };
const POSITION = object(POSITION_KEYS);
const SIGNED_POSITION = object({ ...POSITION_KEYS, signature: anything });
/** A line that carries a position as decisions are counted by it; `said` are all its keys but its id. */
export interface Position {
  readonly id: string;
  readonly said: { readonly [key: string]: Json };
}

/** An entry, a version, a position or the line about the log, told apart by `version`, `position` and `log`. */
export function readLine(value: Json): Entry | VersionText | Position | LogLine {
  const position = memberOf(value, 'position');
  if (memberOf(value, 'log') !== undefined) return object({ log: LOG })(value, 'the line').log;
  if (memberOf(value, 'version') !== undefined)
    return object({ version: VERSION })(value, 'the line').version;
  if (position === undefined) return ENTRY(value, 'the entry');
  const shape = memberOf(position, 'signature') === undefined ? POSITION : SIGNED_POSITION;
  const { id, ...said } = object({ position: shape })(value, 'the line').position;
  return { id, said };
}

const LEAF = object({
  format: literal('concordat.act/1'),
  act: name,
  kind: name,
  at: instant,
  space: orNull(name),
  subjects: list(object({ type: name, id: name })),
  versions: list(digest),
  commitments: fields(digest),
});
/** A leaf of an act. */
export type Leaf = ReturnType<typeof LEAF>;
export const readLeaf = (value: Json): Leaf => LEAF(value, 'the leaf');

/** Whether a leaf says that it is about the log itself. */
export const isAboutLog = (value: Json): boolean => memberOf(value, 'format') === 'concordat.log/1';

/** A leaf about the log itself: null, since nothing more is checked of it. */
export function readLogLeaf(value: Json): null {
  const common = { format: name, at: instant, key: name, origin: name };
  const start = object({ ...common, kind: literal('start'), predecessor: orNull(name) });
  const key = object({ ...common, kind: literal('key'), previous: name });
  (memberOf(value, 'kind') === 'start' ? start : key)(value, 'the leaf');
  return null;
}

const SIGNATURE = object({
  at: instant,
  nonce: name,
  authenticatorData: bytes,
  clientDataJson: bytes,
  signature: bytes,
  publicKey: bytes,
});
/** What a position was signed with, and when its statement was given out. */
export type Signature = ReturnType<typeof SIGNATURE>;
export const readSignature = (value: Json): Signature => SIGNATURE(value, 'the signature');

const REGISTRATION = object({ index: count, leaf: string, person: OPENING, proof: list(string) });
const SAYS = { leaf: string, opened: fields(orNull(opening)), statement: anything };
const RECEIPT_KEYS = { format: literal('concordat.receipt/1'), ...SAYS };
const RECEIPT = object(RECEIPT_KEYS);
const SIGNED_RECEIPT = object({ ...RECEIPT_KEYS, registration: REGISTRATION });
/** The leaf that registered a key, who did it, and the proof of its place under the head of the receipt. */
export type Registration = ReturnType<typeof REGISTRATION>;
/** What a receipt says beside its proof. */
export type Receipt = ReturnType<typeof RECEIPT> & { readonly registration?: Registration };
/** What the `extra` of a receipt holds. */
export const readReceipt = (value: Json): Receipt =>
  (memberOf(value, 'registration') === undefined ? RECEIPT : SIGNED_RECEIPT)(value, 'the receipt');

/** What an opening says; null for nothing. */
export function openedValue(opening: Entry['opened'][Field]): Json {
  return opening !== null && 'value' in opening ? opening.value : null;
}

/** What an object has under a key; undefined for what is none, or has none. */
export function memberOf(value: Json, key: string): Json | undefined {
  return isMembers(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isMembers(value: Json): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
