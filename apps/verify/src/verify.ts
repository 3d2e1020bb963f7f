import type { OnMember } from './archive.js';
import type { Json } from './canonical.js';
import { Entries } from './entries.js';
import { type CheckName, Findings } from './findings.js';
import { Heads, type Trust } from './heads.js';
import { Keys } from './keys.js';
import { type Line, linesOf } from './lines.js';
import { Members } from './members.js';
import { Positions } from './positions.js';
import { type Header, type Leaf, Misshapen, openedValue, readHeader, readLine } from './shapes.js';
import { Versions } from './versions.js';

/**
 * What was shown elsewhere: the root at a size. A size alone has to be the size of the export, a root alone its root;
 * with both, the export's first `size` leaves have to hash to the root, so that a later export of the same log holds.
 */
export interface Shown {
  readonly root?: string | undefined;
  readonly size?: number | undefined;
}

/** What whoever checks brings along. */
export interface Elsewhere extends Shown, Trust {}

/** What came of reading an export to its end. */
export type Verification = Awaited<ReturnType<typeof verify>>;

/** An archive: gives the bytes of its record, and other members as it comes to them. */
export type Archive = (onMember: OnMember) => AsyncIterable<Uint8Array>;

/**
 * Reads an export line by line and checks all of it, against RFC 6962 and RFC 8785.
 *
 * @throws InputError when the input cannot be read to its end
 */
export async function verify(input: AsyncIterable<Uint8Array> | Archive, elsewhere: Elsewhere = {}) {
  const of = partsFor(elsewhere, typeof input === 'function');
  const { findings, heads, keys, entries, versions, positions, members } = of;
  const onMember: OnMember = (name, content) => members?.came(name, content, heads.trusted);
  let header: Header | null = null as Header | null;
  let started = false;
  for await (const lines of linesOf(typeof input === 'function' ? input(onMember) : input)) {
    for (const line of lines) {
      if (started) checkLine(line, of, header);
      else header = read(line, 'header', findings, readHeader);
      started = true;
    }
  }
  if (!started) findings.add('header', 1, 'there is none: the input is empty');
  positions.finish();
  versions.finish();
  entries.finish();
  keys.finish();
  members?.finish();
  if (header !== null) checkAgainstHeader(header, findings, entries);
  else if (started) findings.add('root', 1, 'there is no header whose root could be compared');
  heads.finish(header, entries);
  checkElsewhere(elsewhere, findings, entries);
  const checks = findings.outcomes();
  return {
    format: 'concordat.verification/1' as const,
    whole: checks.every(({ holds }) => holds),
    /** Null when the first line is not a well-formed header. */
    header,
    entries: entries.size,
    /** Of the leaves that were read, 64 hexadecimal digits. */
    root: entries.root(),
    opened: entries.opened,
    /** What was erased, as the law may ask, of what opened the leaves. */
    erased: entries.erased,
    versions: versions.count,
    positions: positions.count,
    /** How many of them say that they were signed with a passkey. */
    signed: positions.signed,
    /** Receipts beside the record, in an archive. */
    receipts: members?.receipts ?? 0,
    checks,
    /** Checks that do not hold and leave the record whole. */
    warnings: findings.warnings(),
  };
}

function partsFor(elsewhere: Elsewhere, isArchive: boolean) {
  const findings = new Findings();
  const heads = new Heads(findings, elsewhere);
  if (elsewhere.root !== undefined || elsewhere.size !== undefined) findings.asked.add('shown');
  const mark = elsewhere.root === undefined ? [] : (elsewhere.size ?? []);
  const entries = new Entries(findings, heads.sizes.concat(mark));
  const keys = new Keys(findings, heads.keys);
  const members = isArchive ? new Members(findings) : null;
  const [versions, positions] = [new Versions(findings), new Positions(findings)];
  return { findings, heads, keys, entries, members, versions, positions };
}

function checkLine(line: Line, of: ReturnType<typeof partsFor>, header: Header | null): void {
  const value = read(line, 'lines', of.findings, readLine);
  const { number } = line;
  let leaf: Leaf | null = null;
  if (value === null) return;
  if ('checkpoint' in value) {
    of.heads.add(number, value, of.entries.size);
    of.keys.add(number, value.keys);
  } else if ('text' in value) of.versions.add(number, value);
  else if ('said' in value) of.positions.add(number, value);
  else {
    leaf = of.entries.add(number, value, (about) => of.keys.seen(number, value.index, about, header?.origin));
    of.positions.acted(number, value, leaf);
    of.versions.named(number, leaf?.versions ?? [], openedValue(value.opened.payload) !== null);
  }
  of.members?.calledFor(value, leaf);
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
  if (entries.size !== header.size)
    findings.add('order', 1, `the header says ${header.size} entries, the export holds ${entries.size}`);
  if (entries.root() !== header.root)
    findings.add('root', 1, `the header says ${header.root}, the leaves hash to ${entries.root()}`);
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
