import { checkpointText, leafHash, noteOf, rootOfHashes, signNote } from '@concordat/ledger';
import { ORIGIN, vkeyOf } from './receipt.fixture.js';
import {
  bytesOf,
  failures,
  header,
  inChunks,
  type Lines,
  type TestEntry,
  whole,
} from './sample-export.fixture.js';
import { keyOf } from './test-keys.fixture.js';
import { verify } from './verify.js';

const BEFORE = 'example.org/ledger/0';
const COMMON = { at: '2026-03-02T10:15:30.250Z', format: 'concordat.log/1' };

const startOf = (predecessor: string | null, of: object = {}) => ({
  ...COMMON,
  key: vkeyOf(1),
  kind: 'start',
  origin: ORIGIN,
  predecessor,
  ...of,
});
const changeOf = (previous: string, key: string, of: object = {}) => ({
  ...COMMON,
  key,
  kind: 'key',
  origin: ORIGIN,
  previous,
  ...of,
});

/** A head of a log with entries of no meaning here, signed with the key of a byte. */
async function headOf(
  origin: string,
  byte: number,
  leaves: readonly string[] = ['an entry'],
): Promise<string> {
  const root = rootOfHashes(leaves.map((leaf) => leafHash(Buffer.from(leaf))));
  const text = checkpointText({ origin, size: leaves.length, root });
  return noteOf(text, [await signNote(text, origin, keyOf(byte))]);
}

/** The sample export with entries about the log before it, and behind it. Its first entry is on line 3. */
async function recordWith(
  first: readonly object[],
  last: readonly object[],
  listed: readonly string[],
  signs: number,
) {
  const [, ...acts] = whole();
  const about = (leaf: object) => ({
    index: 0,
    leaf: JSON.stringify(leaf),
    opened: { person: null, organisation: null, payload: null },
  });
  const lines = [...first.map(about), ...acts, ...last.map(about)];
  const entries = lines.filter((each): each is TestEntry => 'leaf' in each);
  for (const [index, entry] of entries.entries()) entry.index = index;
  const checkpoint = await headOf(
    ORIGIN,
    signs,
    entries.map(({ leaf }) => leaf),
  );
  return [header(entries), { log: { keys: listed, checkpoint } }, ...lines] as Lines;
}

const found = async (lines: Lines, keys?: readonly string[]) =>
  failures(await verify(inChunks(bytesOf(lines), 4_096), keys === undefined ? {} : { keys }));

describe('the keys of a log', () => {
  it('hold as they followed each other, with the last of them signing', async () => {
    expect(await found(await recordWith([], [], [vkeyOf(1)], 1))).toEqual([]);
    const changes = [changeOf(vkeyOf(1), vkeyOf(2)), changeOf(vkeyOf(2), vkeyOf(3))];
    expect(
      await found(
        await recordWith(
          [],
          changes,
          [1, 2, 3].map((byte) => vkeyOf(byte)),
          3,
        ),
      ),
    ).toEqual([]);
  });

  it('hold without a line about the log, as far as one names the other', async () => {
    const changes = [changeOf(vkeyOf(1), vkeyOf(2)), changeOf(vkeyOf(2), vkeyOf(3))];
    const [head, , ...rest] = await recordWith([], changes, [], 3);
    expect(await found([head, ...rest])).toEqual([]);
    const gap = [changeOf(vkeyOf(1), vkeyOf(2)), changeOf(vkeyOf(4), vkeyOf(3))];
    const [bent, , ...lines] = await recordWith([], gap, [], 3);
    expect(await found([bent, ...lines])).toEqual(['keys:9']);
  });

  it.each<[string, object[], number[], number, string[]]>([
    ['a change from another key than was there', [changeOf(vkeyOf(3), vkeyOf(2))], [1, 2], 2, ['keys:9']],
    ['a change to another key than is listed', [changeOf(vkeyOf(1), vkeyOf(3))], [1, 2], 2, ['keys:9']],
    ['a change that is not listed', [changeOf(vkeyOf(1), vkeyOf(2))], [1], 1, ['keys:9']],
    ['a key that is listed and was never taken up', [], [1, 2], 2, ['keys:2']],
    ['a change after which the old key signs alone', [changeOf(vkeyOf(1), vkeyOf(2))], [1, 2], 1, ['keys:2']],
    [
      'a change in another log',
      [changeOf(vkeyOf(1), vkeyOf(2), { origin: BEFORE })],
      [1, 2],
      2,
      ['keys:9', 'keys:9'],
    ],
    ['a start that is not the beginning', [startOf(null)], [1], 1, ['keys:9']],
  ])('do not hold with %s', async (_what, last, listed, signs, expected) => {
    const keys = listed.map((byte) => vkeyOf(byte));
    expect(await found(await recordWith([], last, keys, signs))).toEqual(expected);
  });

  it('do not hold with one that is none, of another name, or of a witness', async () => {
    for (const key of ['k', vkeyOf(2, BEFORE)]) {
      const lines = await recordWith([], [changeOf(vkeyOf(1), key)], [vkeyOf(1), key], 1);
      expect(await found(lines)).toContain('keys:9');
    }
  });

  it('are told before the entries', async () => {
    const [head, log = {}, ...rest] = await recordWith([], [], [vkeyOf(1)], 1);
    expect(await found([head, ...rest, log])).toEqual(['lines:8']);
  });
});

describe('a log that follows another', () => {
  it('holds with the signed head of that one, or with none', async () => {
    const start = startOf(await headOf(BEFORE, 1));
    expect(await found(await recordWith([start], [], [vkeyOf(1)], 1))).toEqual([]);
    expect(await found(await recordWith([startOf(null)], [], [vkeyOf(1)], 1))).toEqual([]);
  });

  it('is warned of, and whole, where nobody vouches for the key of that head', async () => {
    const warnedOf = async (byte: number, keys: readonly string[] = []) => {
      const lines = await recordWith([startOf(await headOf(BEFORE, byte))], [], [vkeyOf(1)], 1);
      const { whole: holds, checks, warnings } = await verify(inChunks(bytesOf(lines), 4_096), { keys });
      expect(checks.map(({ name }) => name)).not.toContain('predecessor');
      expect(holds).toBe(checks.every((each) => each.holds));
      return [holds, warnings.map(({ name, problems }) => [name, problems])];
    };
    const message = `nobody vouches for the key of the head of "${BEFORE}"; --key does`;
    const warned = [true, [['predecessor', [{ line: 3, message }]]]];
    expect(await warnedOf(9)).toEqual(warned);
    expect(await warnedOf(9, [vkeyOf(1)])).toEqual(warned);
    expect(await warnedOf(9, [vkeyOf(1), vkeyOf(9, BEFORE)])).toEqual([true, []]);
    expect(await warnedOf(1)).toEqual([true, []]);
    expect(await warnedOf(9, [vkeyOf(1), vkeyOf(8, BEFORE)])).toEqual([false, []]);
  });

  it.each<[string, () => Promise<string>]>([
    ['what is no head', async () => 'a note'],
    ['a head of its own name', () => headOf(ORIGIN, 1)],
    ['a head whose text was changed', async () => (await headOf(BEFORE, 1)).replace('\n1\n', '\n2\n')],
  ])('does not hold with %s', async (_what, predecessor) => {
    const lines = await recordWith([startOf(await predecessor())], [], [vkeyOf(1)], 1);
    expect(await found(lines)).toEqual(['keys:3']);
  });

  it('does not hold with a head that the key given for that log has not signed', async () => {
    const lines = await recordWith([startOf(await headOf(BEFORE, 9))], [], [vkeyOf(1)], 1);
    expect(await found(lines, [vkeyOf(1), vkeyOf(8, BEFORE)])).toEqual(['keys:3']);
  });

  it('does not hold where it begins with another key than is listed', async () => {
    const lines = await recordWith([startOf(null)], [], [vkeyOf(2)], 2);
    expect(await found(lines)).toEqual(['keys:3']);
  });
});

describe('entries about the log', () => {
  it.each([
    startOf(null, { kind: 'other' }),
    changeOf(vkeyOf(1), vkeyOf(2), { previous: null }),
    startOf(null, { at: 'today' }),
    startOf(null, { more: 1 }),
  ])('are not in the format: %j', async (leaf) => {
    const lines = await recordWith([], [leaf], [vkeyOf(1)], 1);
    expect(await found(lines)).toEqual(['leaves:9']);
  });
});
