import type { Json } from './canonical.js';

/** Thrown for a value that is not of the shape; the message says where and why. */
export class Misshapen extends Error {}

/** Reads a value that stands somewhere. @throws Misshapen */
type Reader<T> = (value: Json | undefined, at: string) => T;
type Keys = Readonly<Record<string, Reader<unknown>>>;
type Read<K extends Keys> = { readonly [Name in keyof K]: ReturnType<K[Name]> };
type Members = { readonly [key: string]: Json };

/**
 * An object with these keys, maybe the one that is optional, and no others: what nobody checks has no place beside what
 * was checked.
 */
function object<K extends Keys, O extends Keys = Record<never, never>>(
  keys: K,
  optional?: O,
): Reader<Read<K> & Partial<Read<O>>> {
  const [own, more] = [Object.keys(keys), Object.keys({ ...keys, ...optional })];
  return (value, at) => {
    if (value === undefined || !isMembers(value)) throw new Misshapen(`${at} is not an object`);
    const names = more.length > own.length && more.every((key) => Object.hasOwn(value, key)) ? more : own;
    const missing = names.find((key) => !Object.hasOwn(value, key));
    if (missing !== undefined) throw new Misshapen(`${at} has no "${missing}"`);
    if (Object.keys(value).length > names.length)
      throw new Misshapen(`${at} has more keys than ${names.join(', ')}`);
    const inside = at.startsWith('the ') ? '' : `${at}.`;
    const read: Record<string, unknown> = {};
    for (const key of names) read[key] = (keys[key] ?? optional?.[key])?.(value[key], inside + key);
    return read as Read<K> & Partial<Read<O>>;
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
  const text = string(value, at);
  if (text === '') throw new Misshapen(`${at} is empty`);
  return text;
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
  const text = string(value, at);
  if (!/^[0-9a-f]{64}$/u.test(text)) throw new Misshapen(`${at} is not 64 lower-case hexadecimal digits`);
  return text;
};
const instant: Reader<string> = (value, at) => {
  const text = string(value, at);
  const time = new Date(text);
  if (text.length !== 24 || Number.isNaN(time.getTime()) || time.toISOString() !== text)
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
const fields = <T>(reader: Reader<T>) => object({ organisation: reader, payload: reader, person: reader });

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
const POSITION = object(
  { id: name, ...TAKEN, ...SAID, spokeAs: anything, inPlaceOf: anything },
  { signature: anything },
);
/** A line that carries a position as decisions are counted by it; `said` are all its keys but its id. */
export type Position = { readonly id: string; readonly said: Members };

/** An entry, a version, a position or the line about the log, told apart by `version`, `position` and `log`. */
export function readLine(value: Json): Entry | VersionText | Position | LogLine {
  if (memberOf(value, 'log') !== undefined) return object({ log: LOG })(value, 'the line').log;
  if (memberOf(value, 'version') !== undefined)
    return object({ version: VERSION })(value, 'the line').version;
  if (memberOf(value, 'position') === undefined) return ENTRY(value, 'the entry');
  const { id, ...said } = object({ position: POSITION })(value, 'the line').position;
  return { id, said };
}

const LEAF = object({
  act: name,
  at: instant,
  commitments: fields(digest),
  format: literal('concordat.act/1'),
  kind: name,
  space: orNull(name),
  subjects: list(object({ id: name, type: name })),
  versions: list(digest),
});
/** A leaf of an act. */
export type Leaf = ReturnType<typeof LEAF>;

const ABOUT_LOG = { at: instant, format: name, key: name, kind: name, origin: name };
const START = object({ ...ABOUT_LOG, kind: literal('start'), predecessor: orNull(name) });
const KEY = object({ ...ABOUT_LOG, kind: literal('key'), previous: name });
/** A leaf about the log itself: that it follows another, or that its key changed. */
export type LogLeaf = ReturnType<typeof START> | ReturnType<typeof KEY>;

/** A leaf, its keys in the order of canonical JSON. */
export function readLeaf(value: Json): Leaf | LogLeaf {
  if (memberOf(value, 'format') !== 'concordat.log/1') return LEAF(value, 'the leaf');
  return (memberOf(value, 'kind') === 'start' ? START : KEY)(value, 'the leaf');
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
/** `registration` is the leaf that registered a key, who did it, and the proof of its place under the head of the receipt. */
const RECEIPT = object({ format: literal('concordat.receipt/1'), ...SAYS }, { registration: REGISTRATION });
/** What a receipt says beside its proof. */
export type Receipt = ReturnType<typeof RECEIPT>;
/** What the `extra` of a receipt holds. */
export const readReceipt = (value: Json): Receipt => RECEIPT(value, 'the receipt');

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
