import { BrowserCrypto } from './browser-crypto.js';
import { checkReceipt, type ToCheck } from './check-receipt.js';
import {
  type Extra,
  LOG_KEY,
  OTHER_KEY,
  receiptFor,
  shownFor,
  WITNESS_KEY,
  WORDS,
  WORDS_HASH,
} from './receipt.fixture.js';
import { keysIn } from './signatures.js';
import { STEP_NAMES, type Step, verdict } from './steps.js';

const crypto = new BrowserCrypto(globalThis.crypto.subtle);

interface Given extends Partial<Omit<ToCheck, 'keys' | 'witnesses'>> {
  readonly keys?: string;
  readonly witnesses?: string;
}

async function stepsOf(given: Given, tools = crypto): Promise<Step[]> {
  const steps: Step[] = [];
  const check: ToCheck = {
    receipt: given.receipt ?? (await receiptFor(WORDS_HASH)),
    keys: await keysIn(given.keys ?? LOG_KEY, crypto),
    witnesses: await keysIn(given.witnesses ?? '', crypto),
    texts: given.texts ?? [WORDS],
    shown: given.shown === undefined ? shownFor(WORDS_HASH) : given.shown,
  };
  for await (const step of checkReceipt(check, tools)) steps.push(step);
  expect(steps.map(({ name }) => name)).toEqual(STEP_NAMES);
  // Nothing is signed in these receipts; signature-step.spec.ts is about those in which something is.
  expect(steps.at(-1)).toMatchObject({ name: 'signature', outcome: 'omitted' });
  return steps.slice(0, -1);
}

/** Every step that does not hold, with why. */
async function otherThanHolds(given: Given, tools = crypto): Promise<string[]> {
  const steps = await stepsOf(given, tools);
  return steps.flatMap((step) => (step.outcome === 'holds' ? [] : [`${step.name}: ${step.reason}`]));
}

const changed = (change: (extra: Extra) => void) => receiptFor(WORDS_HASH, { change });

/** The receipt with one of its lines turned into another. */
async function withLine(is: (line: string) => boolean, change: (line: string) => string): Promise<string> {
  const lines = (await receiptFor(WORDS_HASH)).split('\n');
  const at = lines.findIndex(is);
  expect(at).toBeGreaterThanOrEqual(0);
  return lines.map((line, index) => (index === at ? change(line) : line)).join('\n');
}

/** Base64 of the same bytes, but for one bit of the one in the middle. */
function flipped(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  return bytes.toString('base64');
}

const signedBy = (name: string) => (line: string) => line.startsWith(`— ${name} `);

describe('a receipt that is checked in the browser', () => {
  it('holds at every step, wherever in the log it stands', async () => {
    for (const index of [0, 2, 4]) {
      const receipt = await receiptFor(WORDS_HASH, { index });
      const steps = await stepsOf({ receipt, witnesses: WITNESS_KEY });
      expect(steps.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
      expect(verdict(steps)).toBe('holds');
    }
  });

  it.each<[string, (extra: Extra) => void, string[]]>([
    [
      'another leaf',
      (extra) => Object.assign(extra, { leaf: extra.leaf.replace('act-1', 'act-9') }),
      ['included: notIncluded'],
    ],
    [
      'a leaf that is written otherwise',
      (extra) => Object.assign(extra, { leaf: ` ${extra.leaf}` }),
      ['leaf: leafNotCanonical', 'included: notIncluded'],
    ],
    [
      'a leaf that is none',
      (extra) => Object.assign(extra, { leaf: '{"format":"concordat.act/1"}' }),
      [
        'leaf: leafMalformed',
        'commitments: notReached',
        'included: notIncluded',
        'words: notReached',
        'position: notReached',
      ],
    ],
    [
      'another statement',
      (extra) => Object.assign(extra, { statement: { en: 'No.', cy: 'Na.' } }),
      ['statement: statementOther'],
    ],
    [
      'another person',
      ({ opened }) => Object.assign(opened.person as object, { value: { id: 'person-9' } }),
      ['commitments: commitmentOpened', 'position: positionOther'],
    ],
    [
      'another salt',
      ({ opened }) => Object.assign(opened.organisation as object, { salt: '00'.repeat(32) }),
      ['commitments: commitmentOpened'],
    ],
    [
      'nothing opened that would say so',
      ({ opened }) => Object.assign(opened, { payload: null }),
      ['statement: statementNotOpened', 'position: positionOther'],
    ],
  ])('shows %s', async (_what, change, expected) => {
    expect(await otherThanHolds({ receipt: await changed(change), witnesses: WITNESS_KEY })).toEqual(
      expected,
    );
  });

  it('is told to be erased where it is, which is no failure', async () => {
    const receipt = await changed((extra) => {
      extra.opened.payload = { erased: { act: 'act-7', ground: 'objection' } };
      extra.statement = null;
    });
    const left = await otherThanHolds({ receipt, witnesses: WITNESS_KEY, shown: null });
    expect(left).toEqual(['statement: statementErased', 'position: noPosition']);
  });

  it('shows a proof with a hash changed, one more, or one less', async () => {
    const hash = (line: string) => /^[A-Za-z0-9+/]{43}=$/u.test(line);
    const receipts = [
      await withLine(hash, flipped),
      await withLine(hash, (line) => `${line}\n${line}`),
      (await receiptFor(WORDS_HASH)).replace(/\n[A-Za-z0-9+/]{43}=\n/u, '\n'),
    ];
    for (const receipt of receipts) {
      expect(await otherThanHolds({ receipt, witnesses: WITNESS_KEY })).toEqual(['included: notIncluded']);
    }
  });

  it('shows another place in the log', async () => {
    const receipt = await withLine(
      (line) => line === 'index 2',
      () => 'index 3',
    );
    expect(await otherThanHolds({ receipt, witnesses: WITNESS_KEY })).toEqual(['included: notIncluded']);
  });

  it('shows a key that has not signed, and one of another log', async () => {
    const witnesses = WITNESS_KEY;
    expect(await otherThanHolds({ keys: OTHER_KEY, witnesses })).toEqual(['signed: otherKey']);
    expect(await otherThanHolds({ keys: WITNESS_KEY, witnesses })).toEqual(['signed: headOfOther']);
    expect(await otherThanHolds({ keys: `${OTHER_KEY}\n${LOG_KEY}`, witnesses })).toEqual([]);
  });

  it('shows a signature of the log, or of a witness, that is not theirs', async () => {
    const line = (is: string) => (whole: string) => whole.replace(is, flipped(is));
    const forged = async (name: string) => {
      const whole = (await receiptFor(WORDS_HASH)).split('\n').find(signedBy(name)) ?? '';
      return withLine(signedBy(name), line(whole.split(' ').at(-1) ?? ''));
    };
    const witnesses = WITNESS_KEY;
    expect(await otherThanHolds({ receipt: await forged('example.org/ledger'), witnesses })).toEqual([
      'signed: badSignature',
    ]);
    expect(await otherThanHolds({ receipt: await forged('witness.example'), witnesses })).toEqual([
      'cosigned: badSignature',
    ]);
  });

  it('shows a head whose size was changed', async () => {
    const receipt = await withLine(
      (line) => line === '5',
      () => '6',
    );
    expect(await otherThanHolds({ receipt, witnesses: WITNESS_KEY })).toEqual([
      'signed: badSignature',
      'cosigned: badSignature',
    ]);
  });

  it('shows a head that is none, and a witness that has not cosigned', async () => {
    const receipt = await withLine(
      (line) => line === '5',
      () => 'five',
    );
    expect(await otherThanHolds({ receipt })).toEqual([
      'included: notReached',
      'signed: headMalformed',
      'cosigned: notReached',
    ]);
    const alone = (await receiptFor(WORDS_HASH)).replace(/— witness[^\n]*\n/u, '');
    expect(await otherThanHolds({ receipt: alone, witnesses: WITNESS_KEY })).toEqual([
      'cosigned: notCosigned',
    ]);
    expect(await otherThanHolds({ receipt: alone })).toEqual(['cosigned: noWitness']);
  });

  it('shows words that are not those', async () => {
    const texts = [WORDS.replace('Zero', 'Low')];
    expect(await otherThanHolds({ texts, witnesses: WITNESS_KEY })).toEqual(['words: otherText']);
  });

  it.each([
    ['id', 'position-2'],
    ['decision', 'decision-2'],
    ['person', 'person-2'],
    ['organisation', 'organisation-2'],
    ['version', '0'.repeat(64)],
    ['answer', 'object'],
    ['reasons', 'Because.'],
    ['takenAt', '2026-03-01T10:15:30.250Z'],
  ])('shows an answer that a page shows with another %s', async (key, value) => {
    const shown = { ...shownFor(WORDS_HASH), [key]: value };
    expect(await otherThanHolds({ shown, witnesses: WITNESS_KEY })).toEqual(['position: positionOther']);
  });

  it('says what it could not check, and then does not say that it holds', async () => {
    const given = { keys: '', texts: [], shown: null };
    expect(await otherThanHolds(given)).toEqual([
      'signed: noKey',
      'cosigned: witnessNotNamed',
      'words: noTextGiven',
      'position: nothingShown',
    ]);
    expect(verdict(await stepsOf(given))).toBe('partly');
  });

  it('says so where the browser knows no Ed25519', async () => {
    const subtle = {
      digest: globalThis.crypto.subtle.digest.bind(globalThis.crypto.subtle),
      importKey: () => Promise.reject(new DOMException('no', 'NotSupportedError')),
    } as unknown as SubtleCrypto;
    const left = await otherThanHolds({ witnesses: WITNESS_KEY }, new BrowserCrypto(subtle));
    expect(left).toEqual(['signed: noEd25519', 'cosigned: noEd25519']);
  });

  it.each(['', 'hello', 'c2sp.org/tlog-proof@v1\nindex 2\n\nhead'])('is not made of %j', async (receipt) => {
    const steps = await stepsOf({ receipt });
    expect(steps[0]).toMatchObject({ name: 'receipt', outcome: 'fails', reason: 'notAReceipt' });
    expect(steps.slice(1).every((step) => step.outcome === 'omitted')).toBe(true);
    expect(verdict(steps)).toBe('failed');
  });

  it.each<[string, (extra: Extra) => void]>([
    ['another format', (extra) => Object.assign(extra, { format: 'concordat.receipt/2' })],
    ['more than it has to', (extra) => Object.assign(extra, { note: 'trust me' })],
    ['less than it has to', (extra) => Reflect.deleteProperty(extra, 'statement')],
    ['a salt that is none', ({ opened }) => Object.assign(opened, { person: { salt: 'ff', value: null } })],
  ])('is not one with %s', async (_what, change) => {
    expect((await otherThanHolds({ receipt: await changed(change) }))[0]).toBe('receipt: notAReceipt');
  });
});

describe('keys', () => {
  it('are read one a line, and refused with an id that is not theirs', async () => {
    expect(await keysIn(` ${LOG_KEY} \n\n${WITNESS_KEY}\n`, crypto)).toHaveLength(2);
    const [name, , key] = LOG_KEY.split('+');
    await expect(keysIn(`${name}+00000000+${key}`, crypto)).rejects.toThrow('has the id');
    await expect(keysIn('a key', crypto)).rejects.toThrow('A verifier key is');
  });
});
