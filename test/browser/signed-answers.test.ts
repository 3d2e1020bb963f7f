import type { Browser } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { knownOrigin } from '../support/free-port.js';
import { demonstrationSpace, LIVING, openDecisionOf } from '../support/living-space.js';
import { query } from '../support/stored.js';
import { authenticatorOf } from '../support/virtual-authenticator.js';
import { Visitor } from '../support/visitor.js';

const QUESTION = 'Do we recommend this fabric standard?';

let server: DemonstrationServer;
let browser: Browser;
let decisionId: string;
let path: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(await knownOrigin()), launchChromium()]);
  decisionId = openDecisionOf(await demonstrationSpace(server.database.url, LIVING));
  path = `/spaces/${LIVING}/decisions/${decisionId}`;
}, 180_000);

async function entered(person: 'suppliers' | 'councils', width = 1440): Promise<Visitor> {
  const visitor = await Visitor.at(browser, server.url, { width });
  await authenticatorOf(visitor);
  await visitor.enter(person);
  return visitor;
}

/** Reads the words in question on the page of the decision, and chooses an answer. */
async function choose(visitor: Visitor, answer: string): Promise<void> {
  const { page } = visitor;
  await visitor.open(path, QUESTION);
  await page.getByRole('button', { name: /^Read version \d+ and answer$/u }).click();
  const confirm = page.getByRole('button', { name: 'I have read to the end' });
  await confirm.scrollIntoViewIfNeeded();
  await confirm.click();
  await page.getByRole('radio', { name: answer, exact: true }).check();
}

it('an answer is signed with a passkey, and says so to everybody', async () => {
  const visitor = await entered('suppliers');
  const { page } = visitor;
  await visitor.open('/account/passkeys', /^Passkeys$/u);
  await visitor.press('Add a passkey');
  await page.getByLabel('What shall it be called?').fill('Work laptop');
  await page.keyboard.press('Enter');
  await visitor.sees('The passkey “Work laptop” was added');

  await choose(visitor, 'Agree');
  await page.getByRole('checkbox', { name: 'Sign it with a passkey', checked: true }).waitFor();
  await page.getByRole('checkbox', { name: 'Sign it with a passkey' }).scrollIntoViewIfNeeded();
  expect(await axeFindings(page)).toEqual([]);
  await visitor.press('Go on to confirm');
  expect(await visitor.confirm('Record this answer')).toContain('It is signed with a passkey of yours');
  await visitor.sees('Your answer is recorded');
  const yours = page.getByRole('region', { name: 'Your organisation’s answer' });
  await yours.getByText('Signed with a passkey', { exact: true }).first().waitFor();
  expect(visitor.complaints).toEqual([]);
  const [stored] = await query<{ count: string }>(
    server.database.url,
    `SELECT count(*) FROM position_signature JOIN position ON position.id = position_id WHERE decision_id = $1`,
    [decisionId],
  );
  expect(stored?.count).toBe('1');

  const reader = await Visitor.at(browser, server.url);
  await reader.enter('suppliers');
  const { versionId } = (await demonstrationSpace(server.database.url, LIVING)).fabric;
  for (const page of [
    `/spaces/${LIVING}/versions/${versionId}`,
    `/spaces/${LIVING}/organisations/energy-suppliers-group`,
  ]) {
    await reader.open(page, /./u);
    await reader.page.getByText('Signed with a passkey', { exact: true }).first().waitFor();
  }
  await reader.context.close();

  await visitor.sees('In a signed head');
  await page.locator('a[href^="/verify?act="]').first().click();
  await page.getByRole('heading', { level: 1, name: 'Check a receipt yourself' }).waitFor();
  await page.locator('[data-step=signature][data-outcome=holds]').waitFor();
  await visitor.sees('The receipt holds');
  expect(await axeFindings(page)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});

it('whoever has no passkey is told so, and answers all the same', async () => {
  const visitor = await entered('councils', 360);
  const { page } = visitor;
  await choose(visitor, 'Agree');
  await visitor.sees('You have no passkey that signs.');
  await page.getByRole('link', { name: 'Add a passkey (opens in a new tab)' }).waitFor();
  expect(await page.getByRole('checkbox', { name: 'Sign it with a passkey' }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await visitor.press('Go on to confirm');
  expect(await visitor.confirm('Record this answer')).toContain('It is not signed with a passkey.');
  await visitor.sees('Your answer is recorded');
  await visitor.sees('Not signed with a passkey');
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});
