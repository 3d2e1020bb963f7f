import type { Json } from './canonical.js';

export const FIELDS = ['person', 'organisation', 'payload'] as const;
export type Field = (typeof FIELDS)[number];

/** First line of an export. */
export interface Header {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly exportedAt: string;
  readonly space: { readonly id: string; readonly slug: string } | null;
}

/** What opens a commitment. */
export interface Opening {
  readonly salt: string;
  readonly value: Json;
}

/** That what opened a commitment was erased: by which act, and on what ground. */
export interface Erased {
  readonly act: string;
  readonly ground: string;
}

/** A line that carries a leaf. */
export interface Entry {
  readonly index: number;
  readonly leaf: string;
  readonly opened: Readonly<Record<Field, Opening | { readonly erased: Erased } | null>>;
}

/** A line that carries the text of a version. */
export interface VersionText {
  readonly id: string;
  readonly hash: string;
  readonly text: string;
}

/** The line that tells of the log: its keys, oldest first, and its signed head. */
export interface LogLine {
  readonly keys: readonly string[];
  readonly checkpoint: string;
}

/** A line that carries a position as decisions are counted by it; `said` are all its keys but its id. */
export interface Position {
  readonly id: string;
  readonly said: { readonly [key: string]: Json };
}

/** What a receipt says beside its proof. */
export interface Receipt {
  readonly leaf: string;
  readonly opened: Entry['opened'];
  readonly statement: Json;
}

/** What the checks need of a leaf. */
export interface Leaf {
  readonly act: string;
  readonly kind: string;
  readonly at: string;
  readonly subjects: readonly { readonly type: string; readonly id: string }[];
  readonly versions: readonly string[];
  readonly commitments: Readonly<Record<Field, string>>;
}

/** What an opening says; null for nothing. */
export function openedValue(opening: Entry['opened'][Field]): Json {
  return opening !== null && 'value' in opening ? opening.value : null;
}

/** What an object has under a key; undefined for what is none, or has none. */
export function memberOf(value: Json, key: string): Json | undefined {
  return isMembers(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Thrown for a value that is not of the shape; the message says where and why. */
export class Misshapen extends Error {
  override readonly name = 'Misshapen';
}

type Members = { readonly [key: string]: Json };

export function readHeader(value: Json): Header {
  const header = object(value, 'the header', ['format', 'origin', 'size', 'root', 'exportedAt', 'space']);
  literal(header.format, 'format', 'concordat.export/1');
  const space = header.space ?? null;
  const spaceMembers = space === null ? null : object(space, 'space', ['id', 'slug']);
  return {
    origin: name(header.origin, 'origin'),
    size: count(header.size, 'size'),
    root: digest(header.root, 'root'),
    exportedAt: instant(header.exportedAt, 'exportedAt'),
    space:
      spaceMembers === null
        ? null
        : { id: name(spaceMembers.id, 'space.id'), slug: name(spaceMembers.slug, 'space.slug') },
  };
}

/** An entry, a version, a position or the line about the log, told apart by `version`, `position` and `log`. */
export function readLine(value: Json): Entry | VersionText | Position | LogLine {
  if (isMembers(value) && Object.hasOwn(value, 'log')) return readLog(value);
  if (isMembers(value) && Object.hasOwn(value, 'position')) return readPosition(value);
  const isVersion = isMembers(value) && Object.hasOwn(value, 'version');
  return isVersion ? readVersion(value) : readEntry(value);
}

export function readLeaf(value: Json): Leaf {
  const leaf = object(value, 'the leaf', [
    'format',
    'act',
    'kind',
    'at',
    'space',
    'subjects',
    'versions',
    'commitments',
  ]);
  literal(leaf.format, 'format', 'concordat.act/1');
  if (leaf.space !== null) name(leaf.space, 'space');
  return {
    act: name(leaf.act, 'act'),
    kind: name(leaf.kind, 'kind'),
    at: instant(leaf.at, 'at'),
    subjects: list(leaf.subjects, 'subjects').map((item, at) => {
      const subject = object(item, `subjects[${at}]`, ['type', 'id']);
      return { type: name(subject.type, `subjects[${at}].type`), id: name(subject.id, `subjects[${at}].id`) };
    }),
    versions: list(leaf.versions, 'versions').map((hash, at) => digest(hash, `versions[${at}]`)),
    commitments: eachField(leaf.commitments, 'commitments', digest),
  };
}

/** Whether a leaf says that it is about the log itself. */
export function isAboutLog(value: Json): boolean {
  return isMembers(value) && value.format === 'concordat.log/1';
}

/** A leaf about the log itself: null, since nothing more is checked of it. */
export function readLogLeaf(value: Json): null {
  const start = isMembers(value) && value.kind === 'start';
  const keys = ['at', 'format', 'key', 'kind', 'origin', start ? 'predecessor' : 'previous'];
  const leaf = object(value, 'the leaf', keys);
  instant(leaf.at, 'at');
  if (!start) literal(leaf.kind, 'kind', 'key');
  for (const key of ['key', 'origin']) name(leaf[key], key);
  const before = start ? leaf.predecessor : leaf.previous;
  if (!start || before !== null) name(before, start ? 'predecessor' : 'previous');
  return null;
}

function readLog(value: Json): LogLine {
  const log = object(object(value, 'the line', ['log']).log, 'log', ['keys', 'checkpoint']);
  return {
    keys: list(log.keys, 'log.keys').map((key, at) => name(key, `log.keys[${at}]`)),
    checkpoint: name(log.checkpoint, 'log.checkpoint'),
  };
}

function readVersion(value: Json): VersionText {
  const version = object(object(value, 'the line', ['version']).version, 'version', ['id', 'hash', 'text']);
  return {
    id: name(version.id, 'version.id'),
    hash: digest(version.hash, 'version.hash'),
    text: string(version.text, 'version.text'),
  };
}

function readPosition(value: Json): Position {
  const keys = ['id', 'decision', 'person', 'organisation', 'version', 'answer', 'reasons', 'takenAt'];
  const more = ['readToEndAt', 'spokeAs', 'inPlaceOf'];
  const position = object(object(value, 'the line', ['position']).position, 'position', [...keys, ...more]);
  const { id, ...said } = position;
  return { id: name(id, 'position.id'), said };
}

/** What the `extra` of a receipt holds. */
export function readReceipt(value: Json): Receipt {
  const receipt = object(value, 'the receipt', ['format', 'leaf', 'opened', 'statement']);
  literal(receipt.format, 'format', 'concordat.receipt/1');
  return {
    leaf: string(receipt.leaf, 'leaf'),
    opened: openedOf(receipt.opened),
    statement: receipt.statement ?? null,
  };
}

function readEntry(value: Json): Entry {
  const entry = object(value, 'the entry', ['index', 'leaf', 'opened']);
  return {
    index: count(entry.index, 'index'),
    leaf: string(entry.leaf, 'leaf'),
    opened: openedOf(entry.opened),
  };
}

function openedOf(value: Json | undefined): Entry['opened'] {
  return eachField(value, 'opened', (opening, at) => (opening === null ? null : readOpening(opening, at)));
}

function readOpening(value: Json, at: string): Opening | { readonly erased: Erased } {
  if (isMembers(value) && Object.hasOwn(value, 'erased')) {
    const erased = object(object(value, at, ['erased']).erased, `${at}.erased`, ['act', 'ground']);
    return {
      erased: {
        act: name(erased.act, `${at}.erased.act`),
        ground: name(erased.ground, `${at}.erased.ground`),
      },
    };
  }
  const opening = object(value, at, ['salt', 'value']);
  return { salt: digest(opening.salt, `${at}.salt`), value: opening.value ?? null };
}

function eachField<T>(
  value: Json | undefined,
  at: string,
  read: (value: Json, at: string) => T,
): Record<Field, T> {
  const members = object(value, at, FIELDS);
  const one = (field: Field) => read(members[field] ?? null, `${at}.${field}`);
  return { person: one('person'), organisation: one('organisation'), payload: one('payload') };
}

/** An object with these keys and no others: what nobody checks has no place beside what was checked. */
function object(value: Json | undefined, at: string, keys: readonly string[]): Members {
  if (value === undefined || !isMembers(value)) throw new Misshapen(`${at} is not an object`);
  const missing = keys.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) throw new Misshapen(`${at} has no "${missing}"`);
  if (Object.keys(value).length > keys.length)
    throw new Misshapen(`${at} has more keys than ${keys.join(', ')}`);
  return value;
}

function isMembers(value: Json): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: Json | undefined, at: string): readonly Json[] {
  if (!Array.isArray(value)) throw new Misshapen(`${at} is not a list`);
  return value;
}

function string(value: Json | undefined, at: string): string {
  if (typeof value !== 'string') throw new Misshapen(`${at} is not a string`);
  return value;
}

function name(value: Json | undefined, at: string): string {
  if (string(value, at) === '') throw new Misshapen(`${at} is empty`);
  return string(value, at);
}

function literal(value: Json | undefined, at: string, expected: string): void {
  if (value !== expected) throw new Misshapen(`${at} is not "${expected}"`);
}

function count(value: Json | undefined, at: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new Misshapen(`${at} is not a whole number from 0`);
  }
  return value;
}

function digest(value: Json | undefined, at: string): string {
  if (!/^[0-9a-f]{64}$/u.test(string(value, at)))
    throw new Misshapen(`${at} is not 64 lower-case hexadecimal digits`);
  return string(value, at);
}

function instant(value: Json | undefined, at: string): string {
  const text = string(value, at);
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(text) ? new Date(text) : null;
  if (time === null || Number.isNaN(time.getTime()) || time.toISOString() !== text) {
    throw new Misshapen(`${at} is not a time as 2026-01-31T09:30:00.000Z`);
  }
  return text;
}
