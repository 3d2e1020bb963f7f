import { createHash } from 'node:crypto';
import { encodeActLeaf, leafHash, rootOfHashes } from '@concordat/ledger';
import { type Shown, type Verification, verify } from './verify.js';

export interface TestEntry {
  index: number;
  leaf: string;
  opened: Record<string, { salt: string; value: unknown } | null>;
}
interface TestVersion {
  version: { id: string; hash: string; text: string };
}
export type TestHeader = Record<string, unknown>;
/** Lines of an export, still as values; the first is the header. */
export type Lines = [TestHeader, ...(TestEntry | TestVersion | Record<string, unknown>)[]];

export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const saltOf = (index: number, field: string) => createHash('sha256').update(`${index} ${field}`).digest();
/** U+2028 may stand in JSON as it is; a reader that takes it for the end of a line would break. */
export const TEXT = '{"title":"Zero carbon\u2028caf\u00e9 \ud83c\udfe1"}';
export const OTHER_TEXT = '{"title":"Allowable solutions"}';

/** An entry as the other side writes it: act 1 is bound to TEXT, act 3 to OTHER_TEXT and not opened. */
export function entry(
  index: number,
  of: {
    act?: string;
    kind?: string;
    payload?: unknown;
    opened?: boolean;
    subjects?: { type: string; id: string }[];
    person?: string;
  } = {},
): TestEntry {
  const versions = index === 1 ? [sha256(TEXT)] : index === 3 ? [sha256(OTHER_TEXT)] : [];
  const values = {
    person: { id: of.person ?? (index === 0 ? null : `person-${index}`) },
    organisation: { id: 'organisation-1' },
    payload: of.payload ?? { number: index, words: { en: `Act ${index}\n`, cy: 'Ŵy' } },
  };
  const salts = {
    person: saltOf(index, 'person'),
    organisation: saltOf(index, 'organisation'),
    payload: saltOf(index, 'payload'),
  };
  const leaf = encodeActLeaf(
    {
      act: of.act ?? `act-${index}`,
      kind: of.kind ?? 'draft.freeze',
      at: new Date(1_800_000_000_000 + index),
      space: index === 0 ? null : 'space-1',
      subjects: of.subjects ?? (index === 0 ? [] : [{ type: 'draft', id: 'draft-1' }]),
      versions,
      ...values,
    },
    salts,
  );
  const open = (field: keyof typeof values) =>
    (of.opened ?? index !== 3) ? { salt: salts[field].toString('hex'), value: values[field] } : null;
  return {
    index,
    leaf: Buffer.from(leaf).toString('utf8'),
    opened: { person: open('person'), organisation: open('organisation'), payload: open('payload') },
  };
}

export function version(text: string): TestVersion {
  return { version: { id: 'version-1', hash: sha256(text), text } };
}

export function header(entries: readonly TestEntry[]): TestHeader {
  const hashes = entries.map(({ leaf }) => leafHash(Buffer.from(leaf, 'utf8')));
  return {
    format: 'concordat.export/1',
    origin: 'example.org/ledger',
    size: entries.length,
    root: Buffer.from(rootOfHashes(hashes)).toString('hex'),
    exportedAt: '2027-01-15T08:00:00.000Z',
    space: { id: 'space-1', slug: 'zero-carbon' },
  };
}

/** A whole export: header, entries 0 and 1, a text, entries 2 to 4. Entry 0 is on line 2, entry 2 on line 5. */
export function whole(): Lines {
  const entries = [0, 1, 2, 3, 4].map((index) => entry(index));
  return [header(entries), ...entries.slice(0, 2), version(TEXT), ...entries.slice(2)];
}

export const bytesOf = (lines: readonly unknown[]) =>
  Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

export async function* inChunks(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

export const check = (lines: readonly unknown[], shown?: Shown) => verify(inChunks(bytesOf(lines)), shown);

/** What failed, as `check:line`. */
export const failures = ({ checks }: Verification) =>
  checks.flatMap(({ name, problems }) => problems.map(({ line }) => `${name}:${line}`));

/** The whole export after a change to its values, or to the value of one line (counted from 1). */
export async function tampered(change: (lines: Lines) => unknown): Promise<string[]> {
  const lines = whole();
  change(lines);
  const result = await check(lines);
  expect(result.whole).toBe(failures(result).length === 0);
  return failures(result);
}
export const entryAt = (lines: Lines, line: number) => lines[line - 1] as TestEntry;
export const versionAt = (lines: Lines, line: number) => (lines[line - 1] as TestVersion).version;
/** Changes a leaf and puts the header right again, so that only what is wrong with the leaf itself can be seen. */
export const releaf = (lines: Lines, line: number, leaf: (before: string) => string) => {
  const changed = entryAt(lines, line);
  changed.leaf = leaf(changed.leaf);
  Object.assign(lines[0], header(lines.filter((each): each is TestEntry => 'leaf' in each)));
};
