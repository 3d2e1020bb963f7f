import { check } from './check.js';
import { receiptFor, vkeyOf } from './receipt.fixture.js';
import { bytesOf, failures, inChunks, sha256, TEXT, whole } from './sample-export.fixture.js';
import type { Verification } from './verify.js';

/** A member of a tar archive (POSIX ustar), written out by hand. */
function member(name: string, content: Uint8Array): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        0', 148);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

const END = Buffer.alloc(1024);
const OPENED = [0, 1, 2, 4];

/** The members of a whole archive of the sample export, by name. */
async function members(): Promise<Map<string, string>> {
  const receipt = await receiptFor(0);
  const note = receipt.slice(receipt.indexOf('\n\n') + 2);
  const [head, ...rest] = whole();
  const record = bytesOf([head, { log: { keys: [vkeyOf(1)], checkpoint: note } }, ...rest]).toString('utf8');
  const receipts = await Promise.all(
    OPENED.map(async (index) => [`receipts/act-${index}.tlog-proof`, await receiptFor(index)] as const),
  );
  return new Map([
    ['README.txt', 'How to check this'],
    ['record/000001.ndjson', record.slice(0, 700)],
    ['record/000002.ndjson', record.slice(700)],
    ['keys.txt', `${vkeyOf(1)}\n`],
    ['checkpoint.txt', note],
    [`texts/${sha256(TEXT)}.json`, TEXT],
    ...receipts,
  ]);
}

const packed = (of: Iterable<readonly [string, string]>) =>
  Buffer.concat([...[...of].map(([name, content]) => member(name, Buffer.from(content))), END]);

const checked = (bytes: Uint8Array, size = 100) =>
  check(inChunks(bytes, size), { keys: [vkeyOf(1)] }) as Promise<Verification>;

/** What does not hold once the members were changed: the check and what it says. */
async function found(change: (of: Map<string, string>) => unknown): Promise<string[]> {
  const all = await members();
  await change(all);
  const { checks } = await checked(packed(all));
  return checks.flatMap(({ name, problems }) => problems.map(({ message }) => `${name}: ${message}`));
}

describe('an archive', () => {
  it('is checked as the record in it, and its receipts, whatever the chunks', async () => {
    const bytes = packed(await members());
    for (const size of [1, 512, bytes.length]) {
      const result = await checked(bytes, size);
      expect([result.entries, result.receipts]).toEqual([5, 4]);
      expect(failures(result)).toEqual([]);
    }
  });

  it('does not hold with a receipt that does not, or is of another act', async () => {
    const name = 'receipts/act-2.tlog-proof';
    const bent = await receiptFor(2, (extra) => Object.assign(extra, { statement: { en: 'No' } }));
    expect(await found((all) => all.set(name, bent))).toEqual([
      `receipts: "${name}": it is not what the act says`,
    ]);
    expect(await found(async (all) => all.set(name, await receiptFor(1)))).toEqual([
      `receipts: "${name}": it is of another act than its name says`,
    ]);
  });

  it.each([
    'README.txt',
    'keys.txt',
    'checkpoint.txt',
    `texts/${sha256(TEXT)}.json`,
    'receipts/act-4.tlog-proof',
  ])('does not hold without %s', async (name) => {
    expect(await found((all) => all.delete(name))).toEqual([`archive: "${name}" is missing`]);
  });

  it.each([
    'evil.txt',
    'texts/x.json',
    'receipts/act-3.tlog-proof',
    'record/000004.ndjson',
    'record/000002.txt',
  ])('does not hold with %s more', async (name) => {
    const receipt = await receiptFor(3);
    const [first] = await found((all) => all.set(name, receipt));
    expect(first).toBe(`archive: "${name}" is not called for, or there already`);
  });

  it('does not hold with a member twice', async () => {
    const all = [...(await members())];
    const twice = packed([...all, ...all.filter(([name]) => name === 'keys.txt')]);
    expect(failures(await checked(twice))).toEqual(['archive:1']);
  });

  it.each([
    ['keys.txt', `${vkeyOf(2)}\n`],
    ['keys.txt', `${vkeyOf(1)}\n${vkeyOf(2)}\n`],
    ['checkpoint.txt', 'example.org/ledger\n'],
    [`texts/${sha256(TEXT)}.json`, TEXT.replace('Zero', 'Much')],
  ])('does not hold with another %s than the record’s', async (name, content) => {
    expect(await found((all) => all.set(name, content))).toEqual([
      `archive: "${name}" is not what the record says`,
    ]);
  });

  it('does not hold without a part of its record', async () => {
    const messages = await found((all) => all.delete('record/000001.ndjson'));
    expect(messages).toContain('archive: "record/000002.ndjson" is not called for, or there already');
    expect(messages).toContain('header: there is none: the input is empty');
  });

  it('cannot be read where it breaks off, is damaged, or goes on behind its end', async () => {
    const bytes = packed(await members());
    await expect(checked(bytes.subarray(0, 1300))).rejects.toThrow('breaks off');
    const damaged = Buffer.from(bytes);
    damaged[1024] = 0x41;
    await expect(checked(damaged)).rejects.toThrow('damaged');
    await expect(checked(Buffer.concat([bytes, Buffer.from('more')]))).rejects.toThrow('behind the end');
  });

  it('cannot be read with a link for a file, or a name that a folder stands before', async () => {
    for (const [at, byte] of [
      [156, 0x32],
      [345, 0x61],
    ] as const) {
      const bytes = packed(await members());
      const before = bytes[at] ?? 0;
      bytes[at] = byte;
      const sum = Number.parseInt(bytes.toString('latin1', 148, 154), 8) + byte - before;
      bytes.write(sum.toString(8).padStart(6, '0'), 148);
      await expect(checked(bytes)).rejects.toThrow('damaged');
    }
  });
});
