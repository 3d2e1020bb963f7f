import type { Browser } from 'playwright-core';
import { proposed } from '../support/amending.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { saved, textOf, writersAt } from '../support/drafting-room.js';
import { flawsOf } from '../support/looking.js';
import { signedIn } from '../support/people.js';
import type { Visitor } from '../support/visitor.js';

/*
 * An amendment of several changes, and the ways in which one ends beside being accepted as it is or rejected.
 */

const ADDED = 'The sample is drawn by lot.';

let server: DemonstrationServer;
let browser: Browser;
let builders: Visitor;
let suppliers: Visitor;
let room: string;
let draftId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  ({ builders, suppliers, draftId, room } = await writersAt(browser, server));
}, 240_000);

it('changes one clause and adds another, whichever its proposer names', async () => {
  const { page } = suppliers;
  await suppliers.open(`${room}/amendments/new?clause=cc-show-publish`, 'Propose an amendment');
  const first = page.getByRole('group', { name: 'Change 1' });
  await first.getByLabel('Proposed text').fill('Results are published by development and year.');
  await suppliers.press('Change something else too');
  const second = page.getByRole('group', { name: 'Change 2' });
  await page.getByLabel('Reasons').fill('So that years can be compared.');
  await suppliers.press('Propose an amendment');
  await suppliers.sees('Choose the clause.');
  await second.getByLabel('Title, section or clause').selectOption('cc-show-use');
  await second.getByLabel('What is proposed').selectOption({ label: 'A new clause after it' });
  expect(await second.getByLabel('Proposed text').inputValue()).toBe('');
  await second.getByLabel('Proposed text').fill(ADDED);
  expect(await flawsOf(suppliers)).toEqual([]);
  await suppliers.press('Change something else too');
  await suppliers.press('Leave out change 3');
  await suppliers.press('Propose an amendment');
  await suppliers.confirm('Propose an amendment');
  await page.getByRole('heading', { level: 1, name: 'Amendment 5' }).waitFor();
  const added = page.getByRole('article', { name: /^After Clause \d+\.\d+: a new clause$/u });
  expect(await added.locator('ins').allInnerTexts()).toEqual([expect.stringContaining(ADDED)]);
  await page.getByRole('article', { name: /: other words$/u }).waitFor();
});

it('is accepted with changes: in other words than were proposed, which stay to be read', async () => {
  const { page } = builders;
  await builders.open(new URL(suppliers.page.url()).pathname, 'Amendment 5');
  await builders.press('Accept');
  const fields = page.getByLabel(/^Clause \d+\.\d+$/u);
  expect(await fields.count()).toBe(2);
  await fields.first().fill('');
  await builders.press('Accept with changes');
  await builders.sees('Write the proposed text.');
  await fields.first().fill('Results are published each year.');
  await page.getByLabel(/^What you say to it/u).fill('Shorter says the same.');
  await builders.press('Accept with changes');
  await builders.confirm('Accept with changes');
  await page.getByText('Accepted with changes', { exact: true }).first().waitFor();
  await builders.sees('Shorter says the same.');
  await builders.sees('Revision 1');
  expect(await flawsOf(builders)).toEqual([]);
  await builders.open(room, /./u);
  await saved(builders);
  await textOf(builders).getByText('Results are published each year.').waitFor();
  await textOf(builders).getByText(ADDED).waitFor();
});

it('is withdrawn by whoever proposed it, alone, and stays to be read', async () => {
  const speaker = await signedIn(server.url, 'suppliers');
  const change = { kind: 'REPLACE', clauseId: 'cc-time-start', text: 'They take effect in two years.' };
  const { id, number } = await proposed(speaker, draftId, [change]);
  await builders.open(`${room}/amendments/${id}`, `Amendment ${number}`);
  await builders.page.getByRole('button', { name: 'Reject' }).waitFor();
  expect(await builders.page.getByRole('button', { name: 'Withdraw' }).count()).toBe(0);
  await suppliers.open(`${room}/amendments/${id}`, `Amendment ${number}`);
  await suppliers.press('Withdraw');
  expect(await suppliers.confirm('Withdraw the amendment')).toContain('cannot be taken up again');
  await suppliers.page.getByText('Withdrawn', { exact: true }).first().waitFor();
  await suppliers.sees(/in two years/u);
  expect(await suppliers.page.getByRole('button', { name: 'Revise' }).count()).toBe(0);
  await builders.page.getByText('Withdrawn', { exact: true }).first().waitFor();
});

it('complains of nothing', () => {
  expect([...builders.complaints, ...suppliers.complaints]).toEqual([]);
});
