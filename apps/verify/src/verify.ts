import type { Json } from './canonical.js';
import { Entries } from './entries.js';
import { type CheckName, CLAIMS, Findings, type Outcome } from './findings.js';
import { Heads, type Trust } from './heads.js';
import { type Line, linesOf } from './lines.js';
import { type Entry, type Field, type Header, Misshapen, readHeader, readLine } from './shapes.js';
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
  readonly checks: readonly Outcome[];
}

/**
 * Reads an export line by line and checks all of it, against RFC 6962 and RFC 8785.
 *
 * @throws InputError when the input cannot be read to its end
 */
export async function verify(
  chunks: AsyncIterable<Uint8Array>,
  elsewhere: Elsewhere = {},
): Promise<Verification> {
  const findings = new Findings();
  const heads = new Heads(findings, elsewhere);
  const mark = elsewhere.root === undefined ? [] : (elsewhere.size ?? []);
  const entries = new Entries(findings, heads.sizes.concat(mark));
  const versions = new Versions(findings);
  let header: Header | null = null;
  let started = false;
  for await (const line of linesOf(chunks)) {
    if (started) checkLine(line, findings, { entries, versions, heads });
    else header = checkHeader(line, findings);
    started = true;
  }
  if (!started) findings.add('header', 1, 'there is none: the input is empty');
  versions.finish();
  entries.finish();
  if (header !== null) checkAgainstHeader(header, findings, entries);
  else if (started) findings.add('root', 1, 'there is no header whose root could be compared');
  heads.finish(header, entries);
  checkElsewhere(elsewhere, findings, entries);
  const names = Object.keys(CLAIMS) as CheckName[];
  const asked = elsewhere.root !== undefined || elsewhere.size !== undefined;
  const optional = new Set<CheckName>(['shown', 'signed', 'cosigned', 'earlier']);
  const wanted = new Set<CheckName>([...heads.asked, ...(asked ? (['shown'] as const) : [])]);
  const checks = names
    .filter((name) => !optional.has(name) || wanted.has(name))
    .map((name) => findings.outcome(name));
  return {
    format: 'concordat.verification/1',
    whole: checks.every(({ holds }) => holds),
    header,
    entries: entries.size,
    root: entries.root(),
    opened: entries.opened,
    erased: entries.erased,
    versions: versions.count,
    checks,
  };
}

function checkHeader(line: Line, findings: Findings): Header | null {
  return read(line, 'header', findings, readHeader);
}

function checkLine(
  line: Line,
  findings: Findings,
  { entries, versions, heads }: { entries: Entries; versions: Versions; heads: Heads },
): void {
  const value = read(line, 'lines', findings, readLine);
  if (value === null) return;
  if ('checkpoint' in value) {
    heads.add(line.number, value);
    return;
  }
  if ('text' in value) {
    versions.add(line.number, value);
    return;
  }
  const leaf = entries.add(line.number, value);
  if (leaf !== null) versions.named(line.number, leaf.versions, isOpened(value.opened.payload));
}

function isOpened(opening: Entry['opened'][Field]): boolean {
  return opening !== null && 'value' in opening;
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
  if (root === undefined) {
    if (size !== undefined && size !== entries.size) {
      findings.add('shown', 1, `${size} entries were shown, the export holds ${entries.size}`);
    }
    return;
  }
  const computed = size === undefined ? entries.root() : entries.rootAt(size);
  if (computed === undefined) {
    findings.add('shown', 1, `${size} entries were shown, the export holds only ${entries.size}`);
  } else if (computed !== root) {
    findings.add(
      'shown',
      1,
      `the root shown was ${root}, the first ${size ?? entries.size} leaves hash to ${computed}`,
    );
  }
}
