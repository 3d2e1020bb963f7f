import type { Browser, Locator } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { flawsOf } from '../support/looking.js';
import { query, withoutTriggers } from '../support/stored.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

const HEADING = 'Check a receipt yourself';

interface Answer {
  readonly act: string;
  readonly position: string;
  readonly decision: string;
  readonly slug: string;
  readonly version: string;
  readonly organisation: string;
}

let server: DemonstrationServer;
let browser: Browser;
let answer: Answer;
let auditor: Visitor;
let receipt: string;
let words: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const [found] = await query<Answer>(
    server.database.url,
    `SELECT act.id AS act, position.id AS position, position.decision_id AS decision, space.slug,
            position.version_id AS version, organisation.name AS organisation
     FROM act JOIN space ON space.id = act.space_id
     JOIN position ON act.subjects @> jsonb_build_array(jsonb_build_object('type', 'position', 'id', position.id::text))
     JOIN organisation ON organisation.id = position.organisation_id
     WHERE act.kind = 'decision.takePosition' ORDER BY act.at DESC LIMIT 1`,
  );
  if (found === undefined) throw new Error('The demonstration has no answer.');
  answer = found;
  auditor = await Visitor.at(browser, server.url);
  await auditor.enter('auditor');
  const get = (path: string) => auditor.context.request.get(path);
  await until('the receipt', async () => (await get(`/ledger/receipts/${answer.act}`)).ok());
  receipt = await (await get(`/ledger/receipts/${answer.act}`)).text();
  words = await (await get(`/versions/${answer.version}/text.json`)).text();
});

/** Drops a file on the page, as a pointer would. */
async function drop({ page }: Visitor, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([as, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], as ?? ''));
      return transfer;
    },
    [name, text],
  );
  await page.getByRole('group', { name: 'Receipt' }).dispatchEvent('drop', { dataTransfer: files });
}

/** Every step and what came of it, once the check is over. */
async function outcomes({ page }: Visitor, verdict: string): Promise<Record<string, string>> {
  await page.getByRole('status').filter({ hasText: verdict }).waitFor();
  const steps: Locator[] = await page.getByRole('list', { name: 'Steps' }).getByRole('listitem').all();
  const each = await Promise.all(
    steps.map(async (step) => [
      (await step.getAttribute('data-step')) ?? '',
      (await step.getAttribute('data-outcome')) ?? '',
    ]),
  );
  return Object.fromEntries(each);
}

/** The receipt with something else beside its proof. */
function changed(change: (extra: Record<string, unknown>) => void): string {
  return receipt.replace(/^extra (.+)$/mu, (_, encoded: string) => {
    const extra = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as Record<string, unknown>;
    change(extra);
    return `extra ${Buffer.from(JSON.stringify(extra)).toString('base64')}`;
  });
}

it('checks a dropped receipt with the network off, for somebody who is not signed in', async () => {
  const visitor = await Visitor.at(browser, server.url);
  await visitor.open('/verify', HEADING);
  await visitor.sees('Ready: from here on it works without a network.');
  await visitor.context.setOffline(true);
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
  await visitor.sees('somebody else than the holder of the key made this head up');
  expect(await flawsOf(visitor)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});

it('shows at which step a receipt that was tampered with fails, and what that means', async () => {
  const visitor = await Visitor.at(browser, server.url);
  await visitor.open('/verify', HEADING);
  await visitor.sees('Ready: from here on it works without a network.');
  await visitor.context.setOffline(true);
  const failing = async (name: string, text: string) => {
    await drop(visitor, name, text);
    await visitor.page.getByRole('heading', { name: `What came of ${name}` }).waitFor();
    const all = await outcomes(visitor, 'Something does not hold');
    return Object.keys(all).filter((step) => all[step] === 'fails');
  };
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
  await auditor.open('/verify', HEADING);
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
  await auditor.page.getByRole('heading', { level: 1, name: HEADING }).waitFor();
  expect(await outcomes(auditor, 'The receipt holds')).toMatchObject({ included: 'holds', signed: 'holds' });
  const visitor = await Visitor.at(browser, server.url);
  await visitor.open(`/verify?act=${answer.act}`, HEADING);
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
  await auditor.page.getByRole('heading', { level: 1, name: HEADING }).waitFor();
  expect(await outcomes(auditor, 'The receipt holds')).toMatchObject({ included: 'holds', signed: 'holds' });
  await auditor.page.goBack();
  await auditor.page.getByRole('link', { name: 'Check these answers yourself' }).click();
  await auditor.page.getByRole('heading', { level: 2, name: 'Answers in a decision' }).waitFor();
});
