import {
  checkpointText,
  cosign,
  encodeVerifierKey,
  leafHash,
  noteOf,
  rootOfHashes,
  signNote,
  verifierKey,
} from '@concordat/ledger';
import { readHead, readVerifierKey } from './notes.js';
import { bytesOf, failures, inChunks, type Lines, type TestEntry, whole } from './sample-export.fixture.js';
import { keyOf } from './test-keys.fixture.js';
import { verify } from './verify.js';

const ORIGIN = 'example.org/ledger';
const vkeyOf = (byte: number, name = ORIGIN) => encodeVerifierKey(verifierKey(name, keyOf(byte).publicKey));
const WITNESS = encodeVerifierKey(verifierKey('witness.example', keyOf(5).publicKey, 'cosignature'));

const leavesOf = (lines: Lines) =>
  lines.filter((each): each is TestEntry => 'leaf' in each).map(({ leaf }) => leaf);

/** The head of the first leaves, signed with a key, cosigned by the witness. */
async function headOf(leaves: readonly string[], { byte = 1, origin = ORIGIN, cosigned = true } = {}) {
  const root = rootOfHashes(leaves.map((leaf) => leafHash(Buffer.from(leaf))));
  const text = checkpointText({ origin, size: leaves.length, root });
  const own = await signNote(text, origin, keyOf(byte));
  return noteOf(
    text,
    cosigned ? [own, await cosign(text, 'witness.example', keyOf(5), 1_800_000_000)] : [own],
  );
}

async function signed(of: Parameters<typeof headOf>[1] = {}, keys = [vkeyOf(of?.byte ?? 1)]): Promise<Lines> {
  const lines = whole();
  const checkpoint = await headOf(leavesOf(lines), of);
  const [first, ...rest] = lines;
  return [first, { log: { keys, checkpoint } }, ...rest];
}

const check = async (lines: Lines, trust: object = {}) =>
  failures(await verify(inChunks(bytesOf(lines), 4_096), trust));

describe('the signed head of an export', () => {
  it('holds with its own key, with one that was given, and with witnesses', async () => {
    expect(await check(await signed())).toEqual([]);
    expect(await check(await signed(), { keys: [vkeyOf(1)], witnesses: [WITNESS] })).toEqual([]);
  });

  it.each<[string, () => Promise<Lines>, object, string[]]>([
    ['of another key than the one given', () => signed(), { keys: [vkeyOf(2)] }, ['signed:2']],
    ['of none of its own keys', () => signed({}, [vkeyOf(2)]), {}, ['signed:2', 'keys:2']],
    [
      'that the last of its own keys has not signed',
      () => signed({}, [vkeyOf(1), vkeyOf(2)]),
      {},
      ['keys:2', 'keys:2'],
    ],
    [
      'of another log',
      () => signed({ origin: 'other.example' }, [vkeyOf(1, 'other.example')]),
      {},
      ['signed:2'],
    ],
    ['without the witness', () => signed({ cosigned: false }), { witnesses: [WITNESS] }, ['cosigned:2']],
    ['that is not there', async () => whole(), { keys: [vkeyOf(1)] }, ['signed:1']],
    ['with a key that is none', () => signed({}, ['nothing']), {}, ['signed:2']],
  ])('does not hold %s', async (_what, lines, trust, expected) => {
    expect(await check(await lines(), trust)).toEqual(expected);
  });

  it('does not hold once a single bit of it is another', async () => {
    const lines = await signed();
    const note = Buffer.from(await headOf(leavesOf(lines)));
    for (let bit = 0; bit < note.length * 8; bit += 7) {
      const bent = Buffer.from(note);
      bent[Math.floor(bit / 8)] = (note[Math.floor(bit / 8)] ?? 0) ^ (1 << (bit % 8));
      lines[1] = { log: { keys: [vkeyOf(1)], checkpoint: bent.toString('utf8') } };
      const found = await check(lines, { keys: [vkeyOf(1)], witnesses: [WITNESS] });
      expect(found.length).toBeGreaterThan(0);
    }
  });

  it('does not hold of fewer leaves than there are', async () => {
    const lines = await signed();
    lines[1] = { log: { keys: [vkeyOf(1)], checkpoint: await headOf(leavesOf(lines).slice(0, 3)) } };
    expect(await check(lines)).toEqual(['signed:2']);
  });
});

describe('a head that was shown before', () => {
  it('is where the log begins, at each size', async () => {
    const leaves = leavesOf(whole());
    const earlier = await Promise.all([0, 1, 2, 3, 4, 5].map((size) => headOf(leaves.slice(0, size))));
    expect(await check(whole(), { earlier })).toEqual([]);
  });

  it('shows a log that was rewritten, cut short, or is another', async () => {
    const leaves = leavesOf(whole());
    const rewritten = await headOf(leaves.toReversed().slice(0, 3));
    const longer = await headOf([...leaves, 'one more']);
    const another = await headOf(leaves, { origin: 'other.example' });
    for (const head of [rewritten, longer, another]) {
      expect(await check(whole(), { earlier: [head] })).toEqual(['earlier:1']);
    }
  });

  it('is of no use where it is not signed by a key that was given, or no head', async () => {
    const foreign = await headOf([], { byte: 3 });
    await expect(check(whole(), { earlier: [foreign], keys: [vkeyOf(1)] })).rejects.toThrow(
      'no key that was given',
    );
    await expect(check(whole(), { earlier: ['nothing'] })).rejects.toThrow('not a signed note');
  });
});

describe('the notes of the specification', () => {
  it('are read: the example of signed-note, as far as it goes', () => {
    const key = readVerifierKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
    expect([key.name, key.cosigns]).toEqual(['example.com/foo', false]);
    const head =
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
      '\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n';
    expect(readHead(head, [key])).toMatchObject({ size: 20_852_163, signedBy: [] });
    expect(() =>
      readVerifierKey('example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'),
    ).toThrow('is not a verifier key');
  });
});
