import type { Json } from './canonical.js';
import { Entries } from './entries.js';
import { type CheckName, CLAIMS, Findings, type Outcome, shown } from './findings.js';
import { Heads, type Trust } from './heads.js';
import { type Line, linesOf } from './lines.js';
import { Positions } from './positions.js';
import { checkReceipt } from './receipt.js';
import { type Field, type Header, Misshapen, openedValue, readHeader, readLine } from './shapes.js';
import { Versions } from './versions.js';

/**
 * What was shown elsewhere: the root at a size. A size alone has to be the size of the export, a root alone its root;
 * with both, the export's first `size` leaves have to hash to the root, so that a later export of the same log holds.
 */
export interface Shown {
  readonly root?: string | undefined;
  readonly size?: number | undefined;
}

const OPTIONAL = 'shown signed cosigned earlier receipts receipt included statement'.split(' ');

/** What whoever checks brings along. */
export interface Elsewhere extends Shown, Trust {}

/** What came of reading an export to its end. */
export interface Verification {
  readonly format: 'concordat.verification/1';
  readonly whole: boolean;
  /** Null when the first line is not a well-formed header. */
  readonly header: Header | null;
  readonly entries: number;
  /** Root of the leaves that were read, 64 hexadecimal digits. */
  readonly root: string;
  readonly opened: Readonly<Record<Field, number>>;
  /** What was erased, as the law may ask, of what opened the leaves. */
  readonly erased: Readonly<Record<Field, number>>;
  readonly versions: number;
  readonly positions: number;
  /** How many of them say that they were signed with a passkey. */
  readonly signed: number;
  /** Receipts beside the record, in an archive. */
  readonly receipts: number;
  readonly checks: readonly Outcome[];
}

/** An archive: gives the bytes of its record, and its receipts and names of wrong texts as it comes to them. */
export type Archive = (
  onReceipt: (name: string, text: string) => void,
  onBentText: (name: string) => void,
) => AsyncIterable<Uint8Array>;

/**
 * Reads an export line by line and checks all of it, against RFC 6962 and RFC 8785.
 *
 * @throws InputError when the input cannot be read to its end
 */
export async function verify(
  input: AsyncIterable<Uint8Array> | Archive,
  elsewhere: Elsewhere = {},
): Promise<Verification> {
  const parts = partsFor(elsewhere);
  const { findings, heads, entries, versions, positions } = parts;
  let receipts = 0;
  const onReceipt = (name: string, text: string) => {
    receipts += 1;
    checkAmong(findings, name, text, heads);
  };
  const onBentText = (name: string) => findings.add('texts', 1, `${shown(name)} is not what its name says`);
  let header: Header | null = null;
  let started = false;
  for await (const line of linesOf(typeof input === 'function' ? input(onReceipt, onBentText) : input)) {
    if (started) checkLine(line, parts);
    else header = read(line, 'header', findings, readHeader);
    started = true;
  }
  if (!started) findings.add('header', 1, 'there is none: the input is empty');
  positions.finish();
  versions.finish();
  entries.erasures.finish();
  if (header !== null) checkAgainstHeader(header, findings, entries);
  else if (started) findings.add('root', 1, 'there is no header whose root could be compared');
  heads.finish(header, entries);
  checkElsewhere(elsewhere, findings, entries);
  const checks = checksOf(elsewhere, heads, receipts).map((name) => findings.outcome(name));
  return {
    format: 'concordat.verification/1',
    whole: checks.every(({ holds }) => holds),
    header,
    entries: entries.size,
    root: entries.root(),
    opened: entries.opened,
    erased: entries.erased,
    versions: versions.count,
    positions: positions.count,
    signed: positions.signed,
    receipts,
    checks,
  };
}

function partsFor(elsewhere: Elsewhere) {
  const findings = new Findings();
  const heads = new Heads(findings, elsewhere);
  const mark = elsewhere.root === undefined ? [] : (elsewhere.size ?? []);
  const entries = new Entries(findings, heads.sizes.concat(mark));
  return { findings, heads, entries, versions: new Versions(findings), positions: new Positions(findings) };
}

/** The checks that are made of every record, and those that were asked for. */
function checksOf({ root, size }: Shown, heads: Heads, receipts: number): CheckName[] {
  const asked = new Set<CheckName>(heads.asked);
  if (root !== undefined || size !== undefined) asked.add('shown');
  if (receipts > 0) asked.add('receipts');
  return (Object.keys(CLAIMS) as CheckName[]).filter((name) => asked.has(name) || !OPTIONAL.includes(name));
}

/** Checks a receipt of an archive with the keys that the record is checked with. */
function checkAmong(findings: Findings, name: string, text: string, heads: Heads): void {
  const own = new Findings();
  checkReceipt(own, text, heads.trusted);
  for (const { line, message } of own.problems())
    findings.add('receipts', line, `${shown(name)}: ${message}`);
}

function checkLine(line: Line, of: ReturnType<typeof partsFor>): void {
  const value = read(line, 'lines', of.findings, readLine);
  if (value === null) return;
  if ('checkpoint' in value) of.heads.add(line.number, value);
  else if ('text' in value) of.versions.add(line.number, value);
  else if ('said' in value) of.positions.add(line.number, value);
  else {
    const leaf = of.entries.add(line.number, value);
    of.positions.acted(line.number, value, leaf);
    if (leaf !== null)
      of.versions.named(line.number, leaf.versions, openedValue(value.opened.payload) !== null);
  }
}

function read<T>(line: Line, check: CheckName, findings: Findings, shape: (value: Json) => T): T | null {
  if (line.text === null) {
    findings.add(check, line.number, 'is not UTF-8');
    return null;
  }
  try {
    return shape(JSON.parse(line.text) as Json);
  } catch (error) {
    if (!(error instanceof Misshapen || error instanceof SyntaxError)) throw error;
    findings.add(check, line.number, error instanceof Misshapen ? error.message : 'is not JSON');
    return null;
  }
}

function checkAgainstHeader(header: Header, findings: Findings, entries: Entries): void {
  if (entries.size !== header.size) {
    findings.add('order', 1, `the header says ${header.size} entries, the export holds ${entries.size}`);
  }
  if (entries.root() !== header.root) {
    findings.add('root', 1, `the header says ${header.root}, the leaves hash to ${entries.root()}`);
  }
}

function checkElsewhere({ root, size }: Shown, findings: Findings, entries: Entries): void {
  const wrong = (message: string) => findings.add('shown', 1, message);
  const held = `${size} entries were shown, the export holds`;
  const first = size ?? entries.size;
  const computed = size === undefined ? entries.root() : entries.rootAt(size);
  if (root === undefined) {
    if (size !== undefined && size !== entries.size) wrong(`${held} ${entries.size}`);
  } else if (computed === undefined) wrong(`${held} only ${entries.size}`);
  else if (computed !== root)
    wrong(`the root shown was ${root}, the first ${first} leaves hash to ${computed}`);
}
