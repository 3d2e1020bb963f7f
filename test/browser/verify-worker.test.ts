import type { Browser, Worker } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { until } from '../support/until.js';
import { drop, failingOf, newestAnswer, openVerify, outcomes, withExtra } from '../support/verifying.js';
import { Visitor } from '../support/visitor.js';

let server: DemonstrationServer;
let browser: Browser;
let receipt: string;
let words: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const answer = await newestAnswer(server.database.url);
  const auditor = await Visitor.at(browser, server.url);
  await auditor.enter('auditor');
  const get = (path: string) => auditor.context.request.get(path);
  await until('the receipt', async () => (await get(`/ledger/receipts/${answer.act}`)).ok());
  receipt = await (await get(`/ledger/receipts/${answer.act}`)).text();
  words = await (await get(`/versions/${answer.version}/text.json`)).text();
  await auditor.context.close();
}, 180_000);

/** What a test keeps in a page or a worker: how often it hashed there, and whether that waits. */
interface Counted {
  hashed: number;
  letGo: () => void;
}

/** Counts what is hashed from now on, and lets none of it be done before `letGo`; runs in a page or a worker. */
function holdHashing(): void {
  const { digest } = SubtleCrypto.prototype;
  const counted: Counted = { hashed: 0, letGo: () => undefined };
  const gate = new Promise<void>((resolve) => {
    counted.letGo = resolve;
  });
  Object.assign(globalThis, { counted });
  SubtleCrypto.prototype.digest = async function count(...given) {
    counted.hashed += 1;
    await gate;
    return digest.apply(this, given);
  };
}

const hashedIn = (where: Pick<Worker, 'evaluate'>) =>
  where.evaluate(() => (globalThis as unknown as { counted: Counted }).counted.hashed);

it('a worker hashes, never the page, which can be used meanwhile', async () => {
  const visitor = await Visitor.at(browser, server.url);
  const { page } = visitor;
  await openVerify(visitor);
  const [worker, ...others] = page.workers();
  if (worker === undefined) throw new Error('The page has no worker.');
  expect(others).toEqual([]);
  await visitor.context.setOffline(true);
  await page.evaluate(holdHashing);
  await worker.evaluate(holdHashing);
  await drop(visitor, 'mine.tlog-proof', receipt);
  await page.getByRole('heading', { name: 'What came of mine.tlog-proof' }).waitFor();
  await until('the worker hashing', async () => (await hashedIn(worker)) > 0);
  const address = page.getByLabel('Or the address of a decision’s page');
  await address.fill('nowhere');
  await visitor.press('List its answers');
  await visitor.sees('This is not the address of a decision’s page');
  expect(await page.locator('[data-step=included]').count()).toBe(0);
  expect(await page.locator('[data-verdict]').count()).toBe(0);

  await worker.evaluate(() => (globalThis as unknown as { counted: Counted }).counted.letGo());
  expect(await outcomes(visitor, 'The receipt holds')).toMatchObject({ leaf: 'holds', included: 'holds' });
  const levels = receipt.slice(0, receipt.indexOf('\n\n')).split('\n').slice(3).length;
  expect(levels).toBeGreaterThan(3);
  expect(await hashedIn(worker)).toBeGreaterThan(levels);
  expect(await hashedIn(page)).toBe(0);
  expect(page.workers()).toEqual([worker]);
  expect(visitor.complaints).toEqual([]);
});

/** Text with its lowest bit turned at a place. */
function turned(text: string, at: number): string {
  if (at < 0) throw new Error('There is nothing to turn a bit of.');
  return `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ 1)}${text.slice(at + 1)}`;
}

/** Base64 of the same bytes with one bit turned, that of the last byte. */
function bytesTurned(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  return bytes.toString('base64');
}

/** The receipt with one bit turned beside its proof, in the first character after what is looked for. */
function extraTurned(after: RegExp): string {
  return withExtra(receipt, (extra) => {
    const found = after.exec(extra);
    return turned(extra, found === null ? -1 : found.index + found[0].length);
  });
}

/** Where one bit is turned: the receipt then, the steps that fail, and why the first of them does and what that means. */
const BITS: readonly (readonly [string, () => string, readonly string[], RegExp, string])[] = [
  [
    'the first letter of the file',
    () => turned(receipt, 0),
    ['receipt'],
    /^It cannot be read: A proof begins with .+\.$/u,
    'it is not a receipt, or it was damaged or cut short on its way.',
  ],
  [
    'the name of the format in the entry',
    () => extraTurned(/\\"format\\":\\"/u),
    ['leaf', 'included'],
    /^The entry is malformed: format is not .+\.$/u,
    'the entry was not written by this kind of log, or somebody wrote into it.',
  ],
  [
    'the salt of what was said',
    () => extraTurned(/"payload":\{"salt":"[a-f]*/u),
    ['commitments'],
    /^Not what was committed to: payload\.$/u,
    'the receipt shows another person, organisation or answer than was recorded.',
  ],
  [
    'the sentence',
    () => extraTurned(/"statement":\{[^}]*"en":"/u),
    ['statement'],
    /^The sentence is not the one that was recorded\.$/u,
    'the sentence was changed, and tells something else than what was recorded.',
  ],
  [
    'the time in the entry',
    () => extraTurned(/\\"at\\":\\"\d{4}-\d\d-\d\dT\d\d:\d\d:\d/u),
    ['included'],
    /^The proof does not lead from the entry to the root of the head\.$/u,
    'this entry is not in the log, or not at this place, or it was changed after the head was signed.',
  ],
  [
    'a hash of the proof',
    () =>
      receipt.replace(/^(index \d+\n)(\S+)/mu, (_, index: string, hash: string) => index + bytesTurned(hash)),
    ['included'],
    /^The proof does not lead from the entry to the root of the head\.$/u,
    'this entry is not in the log, or not at this place, or it was changed after the head was signed.',
  ],
  [
    'the root of the head',
    () =>
      receipt.replace(
        /(\n\n\S+\n\d+\n)(\S+)/u,
        (_, before: string, root: string) => before + bytesTurned(root),
      ),
    ['included', 'signed'],
    /^The proof does not lead from the entry to the root of the head\.$/u,
    'this entry is not in the log, or not at this place, or it was changed after the head was signed.',
  ],
  [
    'the signature of the head',
    () => receipt.replace(/^(— \S+ )(\S+)/mu, (_, name: string, line: string) => name + bytesTurned(line)),
    ['signed'],
    /^The signature under the key .+ is not that key’s\.$/u,
    'somebody else than the holder of the key made this head up, or the server now shows you another key than it did.',
  ],
];

describe('a receipt in which one bit is another', () => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await Visitor.at(browser, server.url);
    await openVerify(visitor);
    await visitor.context.setOffline(true);
  });

  /** A step says why it failed, and what that means. */
  const says = async (name: string, why: RegExp, means: string) => {
    const step = visitor.page.locator(`[data-step=${name}][data-outcome=fails]`);
    await visitor.sees(why, step);
    await visitor.sees(`A failure would mean: ${means}`, step);
    await visitor.sees('Keep the file, and the steps below that failed');
  };

  it.each(BITS)('fails where it should: %s', async (what, bit, failing, why, means) => {
    const given = bit();
    expect(given).not.toBe(receipt);
    expect(await failingOf(visitor, `${what}.tlog-proof`, given)).toEqual(failing);
    await says(failing[0] ?? '', why, means);
  });

  it('so do words in which one bit is another', async () => {
    await drop(visitor, 'whole.tlog-proof', receipt);
    await visitor.page.getByRole('heading', { name: 'What came of whole.tlog-proof' }).waitFor();
    await outcomes(visitor, 'The receipt holds');
    const other = turned(words, words.search(/[a-z]{4} /u));
    await visitor.page
      .locator('input[type=file][multiple]')
      .setInputFiles({ name: 'text.json', mimeType: 'application/json', buffer: Buffer.from(other) });
    const all = await outcomes(visitor, 'Something does not hold');
    expect(Object.keys(all).filter((step) => all[step] === 'fails')).toEqual(['words']);
    await says(
      'words',
      /^The text has another hash: [0-9a-f]{64}\.$/u,
      'the text is not, letter for letter, the one that was acted on.',
    );
    expect(visitor.complaints).toEqual([]);
  });
});
