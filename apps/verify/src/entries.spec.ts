import fc from 'fast-check';
import {
  bytesOf,
  check,
  entry,
  entryAt,
  failures,
  header,
  inChunks,
  type Lines,
  releaf,
  type TestEntry,
  tampered,
  whole,
} from './sample-export.fixture.js';
import { verify } from './verify.js';

describe('leaves', () => {
  it.each<[string, (leaf: string) => string]>([
    ['white space', (leaf) => leaf.replace('{', '{ ')],
    [
      'keys in another order',
      (leaf) => leaf.replace(/^\{("act":"act-2",)(.*)\}$/u, '{$2,$1}').replace(',}', '}'),
    ],
    ['an escape that is not needed', (leaf) => leaf.replace('act-2', 'act\\u002d2')],
    ['a key given twice', (leaf) => leaf.replace('{', '{"act":"act-0",')],
    ['a key more', (leaf) => leaf.replace('"at":', '"approved":true,"at":')],
    ['a key less', (leaf) => leaf.replace('"act":"act-2",', '')],
    ['another format', (leaf) => leaf.replace('act/1', 'act/2')],
    ['a time without milliseconds', (leaf) => leaf.replace('.002Z', 'Z')],
    ['a commitment that is no hash', (leaf) => leaf.replace(/"person":"[0-9a-f]{4}/u, '"person":"')],
    ['a version that is no hash', (leaf) => leaf.replace('"versions":[', '"versions":["3"')],
    ['a subject without type', (leaf) => leaf.replace(',"type":"draft"', '')],
    ['a space that is no id', (leaf) => leaf.replace('"space":"space-1"', '"space":7')],
    ['an empty kind', (leaf) => leaf.replace('"kind":"draft.freeze"', '"kind":""')],
    ['an empty act', (leaf) => leaf.replace('"act":"act-2"', '"act":""')],
    ['a subject without id', (leaf) => leaf.replace('"id":"draft-1",', '')],
    ['a subject with an empty id', (leaf) => leaf.replace('"id":"draft-1"', '"id":""')],
    ['versions that are no list', (leaf) => leaf.replace('"versions":[]', '"versions":null')],
    ['a lone surrogate', (leaf) => leaf.replace('act-2', '\\ud800')],
    ['what is not JSON', (leaf) => leaf.slice(1)],
    ['more than 65,535 bytes', (leaf) => leaf.replace('draft.freeze', '\u00e9'.repeat(32_768))],
  ])('must not have %s, even where the root says so', async (_what, change) => {
    const failed = await tampered((lines) => {
      releaf(lines, 5, (leaf) => {
        expect(change(leaf)).not.toBe(leaf);
        return change(leaf);
      });
    });
    expect(failed).toEqual(['leaves:5']);
  });

  it('must hash to the root: one character more or less is noticed, wherever it is', async () => {
    const [, , , , leafLine] = whole();
    const { length } = (leafLine as TestEntry).leaf;
    await fc.assert(
      fc.asyncProperty(fc.nat(length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const failed = await tampered((lines) => {
          const changed = entryAt(lines, 5);
          const character = String.fromCharCode(changed.leaf.charCodeAt(at) ^ mask);
          changed.leaf = changed.leaf.slice(0, at) + character + changed.leaf.slice(at + 1);
        });
        expect(failed).toContain('root:1');
      }),
    );
  });

  it('must each be another act', async () => {
    const entries = [entry(0), entry(2, { act: 'act-0' })].map((each, index) => ({ ...each, index }));
    expect(failures(await check([header(entries), ...entries]))).toEqual(['acts:3']);
  });
});

describe('what is opened', () => {
  it.each(['person', 'organisation', 'payload'])('must be the %s that the leaf commits to', async (field) => {
    const opened = (lines: Lines) => entryAt(lines, 5).opened;
    const before = opened(whole())[field];
    const value = { ...(before?.value as object), id: 'somebody-else' };
    const salt = before?.salt.replace(/^./u, (digit) => (digit === '0' ? '1' : '0'));
    expect(await tampered((lines) => Object.assign(opened(lines)[field] ?? {}, { value }))).toEqual([
      'commitments:5',
    ]);
    expect(await tampered((lines) => Object.assign(opened(lines)[field] ?? {}, { salt }))).toEqual([
      'commitments:5',
    ]);
    expect(await tampered((lines) => Object.assign(opened(lines), { [field]: null }))).toEqual([]);
  });

  it('must not be of another field', async () => {
    const moved = await tampered((lines) => {
      const { opened } = entryAt(lines, 5);
      Object.assign(opened, { person: opened.organisation });
    });
    expect(moved).toEqual(['commitments:5']);
  });

  it('may be written with its keys in any order', async () => {
    const reordered = await tampered((lines) => {
      const payload = entryAt(lines, 5).opened.payload;
      const members = Object.entries((payload?.value ?? {}) as object).reverse();
      Object.assign(payload ?? {}, { value: Object.fromEntries(members) });
    });
    expect(reordered).toEqual([]);
  });

  it.each([
    ['a number that is too large', '1e999'],
    ['a lone surrogate', '"\\ud800"'],
    ['nesting without end', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ])('must not be %s', async (_what, value) => {
    const lines = bytesOf(whole()).toString('utf8').replace('"value":{"id":"person-2"}', `"value":${value}`);
    expect(failures(await verify(inChunks(Buffer.from(lines), 4096)))).toEqual(['commitments:5']);
  });
});
