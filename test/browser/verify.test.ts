import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { flawsOf } from '../support/looking.js';
import { withoutTriggers } from '../support/stored.js';
import { until } from '../support/until.js';
import {
  drop,
  failingOf,
  newestAnswer,
  openVerify,
  outcomes,
  type RecordedAnswer,
  VERIFY_HEADING,
  withExtra,
} from '../support/verifying.js';
import { Visitor } from '../support/visitor.js';

let server: DemonstrationServer;
let browser: Browser;
let answer: RecordedAnswer;
let auditor: Visitor;
let receipt: string;
let words: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  answer = await newestAnswer(server.database.url);
  auditor = await Visitor.at(browser, server.url);
  await auditor.enter('auditor');
  const get = (path: string) => auditor.context.request.get(path);
  await until('the receipt', async () => (await get(`/ledger/receipts/${answer.act}`)).ok());
  receipt = await (await get(`/ledger/receipts/${answer.act}`)).text();
  words = await (await get(`/versions/${answer.version}/text.json`)).text();
});

/** The receipt with something else beside its proof. */
function changed(change: (extra: Record<string, unknown>) => void): string {
  return withExtra(receipt, (text) => {
    const extra = JSON.parse(text) as Record<string, unknown>;
    change(extra);
    return JSON.stringify(extra);
  });
}

it('checks a dropped receipt with the network off, for somebody who is not signed in', async () => {
  const visitor = await Visitor.at(browser, server.url);
  await openVerify(visitor);
  await visitor.context.setOffline(true);
  const asked: string[] = [];
  visitor.page.on('request', (request) => asked.push(request.url()));
  await drop(visitor, 'mine.tlog-proof', receipt);
  const held = {
    receipt: 'holds',
    leaf: 'holds',
    commitments: 'holds',
    statement: 'holds',
    included: 'holds',
    signed: 'holds',
    cosigned: 'omitted',
    words: 'omitted',
    position: 'omitted',
    signature: 'omitted',
  };
  expect(await outcomes(visitor, 'The receipt holds')).toEqual(held);
  await visitor.page
    .locator('input[type=file][multiple]')
    .setInputFiles({ name: 'text.json', mimeType: 'application/json', buffer: Buffer.from(words) });
  await visitor.page.locator('[data-step=words][data-outcome=holds]').waitFor();
  expect(await outcomes(visitor, 'The receipt holds')).toEqual({ ...held, words: 'holds' });
  expect(asked).toEqual([]);
  await visitor.sees('somebody else than the holder of the key made this head up');
  expect(await flawsOf(visitor)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});

it('shows at which step a receipt that was tampered with fails, and what that means', async () => {
  const visitor = await Visitor.at(browser, server.url);
  await openVerify(visitor);
  await visitor.context.setOffline(true);
  const failing = (name: string, text: string) => failingOf(visitor, name, text);
  const statement = changed((extra) =>
    Object.assign(extra, { statement: { en: 'Somebody objected.', cy: 'Na.' } }),
  );
  expect(await failing('statement.tlog-proof', statement)).toEqual(['statement']);
  const leaf = changed((extra) =>
    Object.assign(extra, { leaf: String(extra.leaf).replace(answer.act, answer.position) }),
  );
  expect(await failing('leaf.tlog-proof', leaf)).toEqual(['included']);
  await visitor.sees('The proof does not lead from the entry to the root of the head.');
  expect(await failing('nothing.tlog-proof', 'hello')).toEqual(['receipt']);
  const key = visitor.page.getByLabel('Keys of the log, one a line');
  const own = await key.inputValue();
  await key.fill(own.replace(/\+[0-9a-f]{8}\+/u, '+00000000+'));
  await visitor.sees('Not used, since one of them is no key');
  await key.fill(own);
  await drop(visitor, 'mine.tlog-proof', receipt);
  expect(await outcomes(visitor, 'The receipt holds')).toMatchObject({ signed: 'holds', included: 'holds' });
  expect(await flawsOf(visitor)).toEqual([]);
});

it('checks an answer of a decision: these words, this organisation, in that head; and shows a changed vote', async () => {
  const { page } = auditor;
  await auditor.open('/verify', VERIFY_HEADING);
  await page.getByLabel('Or the address of a decision’s page').fill('somewhere');
  await auditor.press('List its answers');
  await auditor.sees('This is not the address of a decision’s page');
  const address = `${server.url}/spaces/${answer.slug}/decisions/${answer.decision}`;
  await page.getByLabel('Or the address of a decision’s page').fill(address);
  await auditor.press('List its answers');
  const check = page.getByRole('button', { name: `Check this answer, of ${answer.organisation}` }).last();
  await check.click();
  expect(await outcomes(auditor, 'The receipt holds')).toMatchObject({ words: 'holds', position: 'holds' });
  await withoutTriggers(server.database.url, async (run) => {
    const sql = `UPDATE position SET answer = 'stand_aside' WHERE id = $1`;
    expect(await run(sql, [answer.position])).toBe(1);
  });
  await page.reload();
  await check.click();
  const after = await outcomes(auditor, 'Something does not hold');
  expect(Object.keys(after).filter((step) => after[step] === 'fails')).toEqual(['position']);
  await auditor.sees('Not as recorded: answer.');
  expect(await flawsOf(auditor)).toEqual([]);
});

it('is led to from the record, with the receipt of an act', async () => {
  await auditor.open(`/spaces/${answer.slug}/record`, /./u);
  const link = auditor.page.getByRole('link', { name: /^Check this act, entry/u }).first();
  await link.click();
  await auditor.page.getByRole('heading', { level: 1, name: VERIFY_HEADING }).waitFor();
  expect(await outcomes(auditor, 'The receipt holds')).toMatchObject({ included: 'holds', signed: 'holds' });
  const visitor = await Visitor.at(browser, server.url);
  await visitor.open(`/verify?act=${answer.act}`, VERIFY_HEADING);
  await visitor.sees('Not found');
  await visitor.sees('If you are not signed in, sign in and try again.');
});

it('is led to from each answer of a decision, beside how far the proof of that has come', async () => {
  await auditor.open(`/spaces/${answer.slug}/decisions/${answer.decision}`, /./u);
  const seats = auditor.page.getByRole('list', { name: 'Organisations with a seat' });
  const seat = seats.getByRole('listitem').filter({ hasText: answer.organisation });
  await seat.getByText('In a signed head', { exact: true }).waitFor();
  expect(await flawsOf(auditor)).toEqual([]);
  await seat.getByRole('link', { name: `Check this answer, of ${answer.organisation}` }).click();
  await auditor.page.getByRole('heading', { level: 1, name: VERIFY_HEADING }).waitFor();
  expect(await outcomes(auditor, 'The receipt holds')).toMatchObject({ included: 'holds', signed: 'holds' });
  await auditor.page.goBack();
  await auditor.page.getByRole('link', { name: 'Check these answers yourself' }).click();
  await auditor.page.getByRole('heading', { level: 2, name: 'Answers in a decision' }).waitFor();
});
