import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import {
  checkpointText,
  cosign,
  decodeLogProof,
  encodeLogProof,
  inclusionProof,
  LedgerError,
  leafHash,
  merkleRoot,
  noteOf,
  openCheckpoint,
  parseCheckpoint,
  parseNote,
  signNote,
  verifyLogProof,
} from './index.js';
import {
  flipped,
  LOG,
  LOG_KEY,
  LOG_VERIFIER,
  WITNESS,
  WITNESS_KEY,
  WITNESS_VERIFIER,
} from './keys.fixture.js';

const TIME = 1_772_443_800;
const log = { origin: LOG, keys: [LOG_VERIFIER] };
const LEAVES = Array.from({ length: 7 }, (_, at) => Buffer.from(`leaf ${at}`));
const ROOT = merkleRoot(LEAVES);
const TEXT = checkpointText({ origin: LOG, size: LEAVES.length, root: ROOT });

const signed = async (text = TEXT) =>
  noteOf(text, [await signNote(text, LOG, LOG_KEY), await cosign(text, WITNESS, WITNESS_KEY, TIME)]);

describe('checkpoint', () => {
  it('reads the example of the specification, and writes it the same', () => {
    const example = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    const read = parseCheckpoint(example);
    expect(read).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(checkpointText(read)).toBe(example);
    const note =
      `${example}\n\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n` +
      '\u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n';
    const [own, cosigned] = parseNote(note).signatures;
    expect([own?.bytes.length, cosigned?.bytes.length]).toEqual([64, 72]);
    expect(Buffer.from(cosigned?.bytes ?? []).readBigUInt64BE()).toBe(1_679_315_147n);
  });

  it('opens with the log and its witnesses', async () => {
    const opened = openCheckpoint(await signed(), log, [WITNESS_VERIFIER]);
    expect(opened).toMatchObject({ origin: LOG, size: 7, root: ROOT, witnessed: [WITNESS] });
    expect(opened.note.signatures.map(({ time }) => time)).toEqual([null, TIME]);
    expect(openCheckpoint(await signed(), log).witnessed).toEqual([]);
  });

  it('does not open without the log, as another log, or as no checkpoint', async () => {
    const cosigned = noteOf(TEXT, [await cosign(TEXT, WITNESS, WITNESS_KEY, TIME)]);
    expect(() => openCheckpoint(cosigned, log, [WITNESS_VERIFIER])).toThrow('The log has not signed');
    const elsewhere = TEXT.replace(LOG, 'log.example/other');
    const other = noteOf(elsewhere, [await signNote(elsewhere, LOG, LOG_KEY)]);
    expect(() => openCheckpoint(other, log)).toThrow('not of log.example/ledger');
    const none = noteOf('text\n', [await signNote('text\n', LOG, LOG_KEY)]);
    expect(() => openCheckpoint(none, log)).toThrow('three lines');
  });

  it('has a cosignature that counts for its own time and text alone', async () => {
    const [own, witness] = parseNote(await signed()).signatures;
    if (own === undefined || witness === undefined) throw new Error('The checkpoint is not signed');
    fc.assert(
      fc.property(fc.nat(72 * 8 - 1), (bit) => {
        const bent = noteOf(TEXT, [own, { ...witness, bytes: flipped(witness.bytes, bit) }]);
        expect(() => openCheckpoint(bent, log, [WITNESS_VERIFIER])).toThrow(LedgerError);
      }),
    );
    const short = noteOf(TEXT, [own, { ...witness, bytes: witness.bytes.slice(1) }]);
    expect(() => openCheckpoint(short, log, [WITNESS_VERIFIER])).toThrow('72 bytes');
    await expect(cosign(TEXT, WITNESS, WITNESS_KEY, 0)).rejects.toThrow(LedgerError);
  });

  it.each([
    ['a leading zero', 'a\n07\nROOT\n'],
    ['a sign', 'a\n+7\nROOT\n'],
    ['a size past 2^53', 'a\n9007199254740992\nROOT\n'],
    ['no origin', '\n7\nROOT\n'],
    ['a root of 31 bytes', `a\n7\n${Buffer.alloc(31).toString('base64')}\n`],
    ['no root', 'a\n7\n'],
    ['an empty line', 'a\n7\nROOT\n\n'],
  ])('is refused with %s', (_what, text) => {
    const root = Buffer.from(ROOT).toString('base64');
    expect(() => parseCheckpoint(text.replace('ROOT', root))).toThrow(LedgerError);
  });

  it.each<[string, object]>([
    ['a size past 2^53', { size: 2 ** 53 }],
    ['a size below 0', { size: -1 }],
    ['a short root', { root: new Uint8Array(31) }],
    ['two lines of origin', { origin: 'a\nb' }],
    ['no origin', { origin: '' }],
  ])('is not written with %s', (_what, change) => {
    expect(() => checkpointText({ origin: LOG, size: 1, root: ROOT, ...change })).toThrow(LedgerError);
  });
});

describe('proof', () => {
  const hashes = LEAVES.map((leaf) => leafHash(leaf));
  const proofOf = async (index: number, extra: Uint8Array | null = null) =>
    encodeLogProof({ extra, index, proof: inclusionProof(hashes, index), checkpoint: await signed() });

  it('shows each entry, offline', async () => {
    for (const [index, leaf] of LEAVES.entries()) {
      const shown = verifyLogProof(await proofOf(index), leaf, log, [WITNESS_VERIFIER]);
      expect(shown).toEqual({ index, size: 7, witnessed: [WITNESS] });
    }
  });

  it('is written as tlog-proof says', async () => {
    const text = await proofOf(6, Buffer.from('more'));
    const [, second = new Uint8Array()] = inclusionProof(hashes, 6);
    expect(text.split('\n').slice(0, 3)).toEqual(['c2sp.org/tlog-proof@v1', 'extra bW9yZQ==', 'index 6']);
    expect(text.split('\n')[4]).toBe(Buffer.from(second).toString('base64'));
    expect(text.slice(text.indexOf('\n\n') + 2)).toBe(await signed());
    expect(decodeLogProof(text)).toMatchObject({ index: 6, extra: new Uint8Array(Buffer.from('more')) });
  });

  it('needs no hash where the log has one entry', async () => {
    const text = checkpointText({ origin: LOG, size: 1, root: merkleRoot(LEAVES.slice(0, 1)) });
    const proof = encodeLogProof({ extra: null, index: 0, proof: [], checkpoint: await signed(text) });
    expect(verifyLogProof(proof, LEAVES[0] ?? randomBytes(1), log)).toMatchObject({ index: 0, size: 1 });
  });

  it('shows nothing once a single bit of it is another, nor another entry', async () => {
    const leaf = LEAVES[3] ?? randomBytes(1);
    const whole = new TextEncoder().encode(await proofOf(3));
    const logOnly =
      whole.length - new TextEncoder().encode((await signed()).split('\n').slice(-2).join('\n')).length;
    for (let bit = 0; bit < logOnly * 8; bit += 1) {
      const bent = Buffer.from(flipped(whole, bit)).toString('utf8');
      expect(() => verifyLogProof(bent, leaf, log, [WITNESS_VERIFIER])).toThrow(LedgerError);
    }
    expect(() => verifyLogProof(Buffer.from(whole).toString(), Buffer.from('leaf 4'), log)).toThrow(
      'does not show',
    );
  });

  it.each([
    ['another first line', (text: string) => text.replace('@v1', '@v2')],
    ['no index', (text: string) => text.replace('index 3\n', '')],
    ['an index with a zero before it', (text: string) => text.replace('index 3', 'index 03')],
    ['extra data after the index', (text: string) => text.replace('index 3', 'index 3\nextra AAAA')],
    ['extra data that is not base64', (text: string) => text.replace('index 3', 'extra ?\nindex 3')],
    ['no checkpoint', (text: string) => text.slice(0, text.indexOf('\n\n') + 1)],
    [
      '64 hashes',
      (text: string) => text.replace('index 3\n', `index 3\n${`${'A'.repeat(43)}=\n`.repeat(64)}`),
    ],
  ])('is refused with %s', async (_what, change) => {
    const text = await proofOf(3);
    expect(() => verifyLogProof(change(text), LEAVES[3] ?? randomBytes(1), log)).toThrow(LedgerError);
  });

  it('is not written of what it cannot hold', () => {
    const proof = { extra: null, index: -1, proof: [], checkpoint: '' };
    expect(() => encodeLogProof(proof)).toThrow(LedgerError);
    expect(() => encodeLogProof({ ...proof, index: 0, proof: [new Uint8Array(31)] })).toThrow(LedgerError);
  });
});
