import fc from 'fast-check';
import {
  bytesOf,
  check,
  entry,
  entryAt,
  failures,
  header,
  inChunks,
  sha256,
  TEXT,
  type TestHeader,
  tampered,
  version,
  whole,
} from './sample-export.fixture.js';
import { verify } from './verify.js';

describe('a whole export', () => {
  it('holds, and says what was in it', async () => {
    const [head] = whole();
    const result = await check(whole());
    expect(failures(result)).toEqual([]);
    expect(result).toMatchObject({
      whole: true,
      header: { origin: 'example.org/ledger', size: 5, space: { slug: 'zero-carbon' } },
      entries: 5,
      root: head.root,
      opened: { person: 4, organisation: 4, payload: 4 },
      versions: 1,
    });
    expect(result.checks.map(({ name }) => name)).not.toContain('shown');
  });

  it('holds with nothing opened, of no space, without a last line feed, and empty', async () => {
    const entries = [0, 1].map((index) => entry(index, { opened: false }));
    const closed = bytesOf([{ ...header(entries), space: null }, ...entries]);
    expect(await verify(inChunks(closed.subarray(0, -1)))).toMatchObject({ whole: true, entries: 2 });
    expect(await check([header([])])).toMatchObject({ whole: true, entries: 0 });
  });

  it('holds with a text before the act that names it, and however the bytes arrive', async () => {
    const [head, first, second, text, ...rest] = whole();
    const bytes = bytesOf([head, text, first, second, ...rest]);
    for (const size of [1, 2, 64, bytes.length]) {
      expect(failures(await verify(inChunks(bytes, size)))).toEqual([]);
    }
  });

  it('holds at every size up to 70, as the other side hashes it', async () => {
    for (let size = 0; size <= 70; size += 1) {
      const entries = Array.from({ length: size }, (_, index) => entry(index, { opened: false }));
      expect(await check([header(entries), ...entries])).toMatchObject({ whole: true, entries: size });
    }
  });

  it('holds whatever the payload is, as the other side writes it', async () => {
    const anything = fc.anything({
      values: [fc.string({ unit: 'grapheme' }), fc.double(), fc.boolean()],
      maxDepth: 3,
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), anything.map(jsonOf)), async (payload) => {
        const entries = [entry(0, { payload: { any: payload } })];
        expect(failures(await check([header(entries), ...entries]))).toEqual([]);
      }),
    );
  });
});

/** A value after JSON; what JSON has no word for is null. */
function jsonOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}

describe('the header', () => {
  it.each<[string, (head: TestHeader) => unknown]>([
    ['another format', (head) => Object.assign(head, { format: 'concordat.export/2' })],
    ['no origin', (head) => delete head.origin],
    ['a size that is not whole', (head) => Object.assign(head, { size: 1.5 })],
    ['a root in capitals', (head) => Object.assign(head, { root: 'A'.repeat(64) })],
    ['a time that is none', (head) => Object.assign(head, { exportedAt: '2027-02-30T08:00:00.000Z' })],
    ['a space without slug', (head) => Object.assign(head, { space: { id: 'space-1' } })],
    ['a key that nobody checks', (head) => Object.assign(head, { approved: true })],
  ])('must not have %s', async (_what, change) => {
    expect(await tampered(([head]) => change(head))).toEqual(['header:1', 'root:1']);
  });

  it('must be there', async () => {
    expect(failures(await check([]))).toEqual(['header:1']);
    const [, ...rest] = whole();
    expect(failures(await check(rest))).toContain('header:1');
  });

  it('must not come after a byte order mark', async () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf(whole())]);
    expect(failures(await verify(inChunks(bytes)))).toContain('header:1');
  });
});

describe('lines', () => {
  it.each<[string, object]>([
    ['a line of another kind', { note: 'trust me' }],
    ['an entry with a key that nobody checks', { ...entry(2), note: 'trust me' }],
    ['a version with a key that nobody checks', { version: { ...version(TEXT).version, note: 'trust me' } }],
    ['a version without text', { version: { id: 'version-1', hash: sha256(TEXT) } }],
    ['an opening without salt', { ...entry(2), opened: { ...entry(2).opened, person: { value: null } } }],
    ['an opening of another field', { ...entry(2), opened: { ...entry(2).opened, secret: null } }],
    ['a list', []],
  ])('must not hold %s', async (_what, line) => {
    expect(await tampered((lines) => lines.push(line as Record<string, unknown>))).toEqual(['lines:8']);
  });

  it.each([
    ['text that is not JSON', Buffer.from('{"version"\n')],
    ['nothing', Buffer.from('\n')],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22, 0x0a])],
  ])('must not be %s', async (_what, line) => {
    expect(failures(await verify(inChunks(Buffer.concat([bytesOf(whole()), line]))))).toEqual(['lines:8']);
  });
});

describe('order', () => {
  it('notices an entry that was dropped', async () => {
    expect(await tampered((lines) => lines.splice(4, 1))).toEqual(['order:5', 'order:1', 'root:1']);
  });

  it('notices the last entry dropped', async () => {
    expect(await tampered((lines) => lines.pop())).toEqual(['order:1', 'root:1']);
  });

  it('notices entries that changed places', async () => {
    const swapped = await tampered((lines) => lines.splice(4, 2, entryAt(lines, 6), entryAt(lines, 5)));
    expect(swapped).toEqual(['order:5', 'order:6', 'order:7', 'root:1']);
  });

  it('notices an entry given twice', async () => {
    expect(await tampered((lines) => lines.push(entry(4)))).toEqual([
      'order:8',
      'order:1',
      'acts:8',
      'root:1',
    ]);
  });

  it('notices a size in the header that is not the number of entries', async () => {
    expect(await tampered(([head]) => Object.assign(head, { size: 6 }))).toEqual(['order:1']);
  });
});

describe('the root', () => {
  it('must be that of the header', async () => {
    expect(await tampered(([head]) => Object.assign(head, { root: '0'.repeat(64) }))).toEqual(['root:1']);
  });

  it('must be the one that was shown elsewhere, at the size that was shown', async () => {
    const entries = [0, 1, 2].map((index) => entry(index));
    const earlier = String(header(entries).root);
    const root = String(whole()[0].root);
    for (const shown of [{ root }, { size: 5 }, { root, size: 5 }, { root: earlier, size: 3 }]) {
      expect(failures(await check(whole(), shown))).toEqual([]);
    }
    for (const shown of [
      { root: earlier },
      { size: 4 },
      { size: 6 },
      { root, size: 4 },
      { root: earlier, size: 5 },
    ]) {
      expect(failures(await check(whole(), shown))).toEqual(['shown:1']);
    }
    expect(failures(await check(whole(), { root, size: 6 }))).toEqual(['shown:1']);
    const empty = { root: sha256(''), size: 0 };
    expect(failures(await check(whole(), empty))).toEqual([]);
  });
});

describe('a file of nothing but errors', () => {
  it('is counted to the end, and kept in part', async () => {
    const [head] = whole();
    const result = await check([head, ...Array.from({ length: 150 }, () => ({}))]);
    const lines = result.checks.find(({ name }) => name === 'lines');
    expect([lines?.count, lines?.problems.length]).toEqual([150, 100]);
  });
});
