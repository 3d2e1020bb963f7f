import { encodeVerifierKey, verifierKey } from '@concordat/ledger';
import { check } from './check.js';
import { type Extra, receiptFor, vkeyOf, WITNESS } from './receipt.fixture.js';
import { summary } from './report.js';
import { inChunks } from './sample-export.fixture.js';
import { keyOf } from './test-keys.fixture.js';

const KEYS = { keys: [vkeyOf(1)] };

async function checked(receipt: string, trust: object = KEYS) {
  const result = await check(inChunks(Buffer.from(receipt)), trust);
  if (result.format !== 'concordat.receipt-verification/1') throw new Error('it was taken for a record');
  const failed = result.checks.filter(({ holds }) => !holds).map(({ name }) => name);
  expect(result.whole).toBe(failed.length === 0);
  return { ...result, failed };
}

const changed = (index: number, change: (extra: Extra) => void) =>
  receiptFor(index, change).then((text) => checked(text));

/** The receipt with one hash of its proof, or one line of it, turned into another. */
const withLine = (receipt: string, at: number, change: (line: string) => string) =>
  receipt
    .split('\n')
    .map((line, index) => (index === at ? change(line) : line))
    .join('\n');

describe('a receipt', () => {
  it('holds for every act of a log, with the key of the log, and with its witness', async () => {
    for (const index of [0, 1, 2, 4]) {
      const result = await checked(await receiptFor(index), { ...KEYS, witnesses: [WITNESS] });
      expect([result.failed, result.index, result.act?.act]).toEqual([[], index, `act-${index}`]);
      expect(result.statement).toEqual({ en: `Act ${index}\n`, cy: 'Ŵy' });
    }
  });

  it('is refused without a key, since it holds none', async () => {
    await expect(checked(await receiptFor(1), {})).rejects.toThrow('--key');
  });

  const erased = { erased: { act: 'act-7', ground: 'objection' } };

  it('holds where what the act said was erased, and says so', async () => {
    const result = await changed(2, (extra) => {
      Object.assign(extra.opened, { payload: erased });
      extra.statement = null;
    });
    expect([result.failed, result.erased, result.statement]).toEqual([[], true, null]);
    expect(summary(result)).toContain('has been erased; the leaf stands');
    expect((await checked(await receiptFor(2))).erased).toBe(false);
  });

  it.each<[string, (extra: Extra) => void, string[]]>([
    [
      'words of an act whose own were erased',
      ({ opened }) => Object.assign(opened, { payload: erased }),
      ['statement'],
    ],
    [
      'no words of an act that says some',
      (extra) => Object.assign(extra, { statement: null }),
      ['statement'],
    ],
    [
      'another leaf',
      (extra) => Object.assign(extra, { leaf: extra.leaf.replace('act-2', 'act-9') }),
      ['included'],
    ],
    ['another statement', (extra) => Object.assign(extra, { statement: { en: 'No' } }), ['statement']],
    [
      'another person',
      ({ opened }) => Object.assign(opened.person ?? {}, { value: { id: 'person-9' } }),
      ['commitments'],
    ],
    [
      'nothing opened that would say so',
      ({ opened }) => Object.assign(opened, { payload: null }),
      ['statement'],
    ],
    ['another format', (extra) => Object.assign(extra, { format: 'concordat.receipt/2' }), ['receipt']],
    ['more than it has to', (extra) => Object.assign(extra, { note: 'trust me' }), ['receipt']],
  ])('does not hold with %s', async (_what, change, failed) => {
    expect((await changed(2, change)).failed).toEqual(failed);
  });

  it('does not hold for another key, another witness, another place or another proof', async () => {
    const receipt = await receiptFor(2);
    expect((await checked(receipt, { keys: [vkeyOf(2)] })).failed).toEqual(['signed']);
    const stranger = encodeVerifierKey(verifierKey('stranger.example', keyOf(6).publicKey, 'cosignature'));
    expect((await checked(receipt, { ...KEYS, witnesses: [stranger] })).failed).toEqual(['cosigned']);
    expect((await checked(withLine(receipt, 2, () => 'index 1'))).failed).toEqual(['included']);
    expect((await checked(withLine(receipt, 2, () => 'index 9'))).failed).toEqual(['included']);
    const other = Buffer.alloc(32, 7).toString('base64');
    expect((await checked(withLine(receipt, 3, () => other))).failed).toEqual(['included']);
  });

  it.each([
    ['no index', (line: string) => line.replace('index', 'place'), 2],
    ['extra data that is none', () => 'extra bm90IEpTT04=', 1],
    ['a hash that is too short', () => 'AAAA', 3],
    ['no extra data', () => 'index 2', 1],
  ] as const)('cannot be read with %s', async (_what, change, at) => {
    const result = await checked(withLine(await receiptFor(2), at, change));
    expect([result.failed, result.act]).toEqual([['receipt'], null]);
  });

  it('whose head is no signed head shows nothing', async () => {
    const receipt = await receiptFor(2);
    const cut = receipt.slice(0, receipt.indexOf('\n\n') + 2);
    expect((await checked(`${cut}not a note\n`)).failed).toEqual(['signed']);
  });
});
