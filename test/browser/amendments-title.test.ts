import type { Browser } from 'playwright-core';
import { rewrite } from '../support/amending.js';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { saved, textOf, writersAt } from '../support/drafting-room.js';
import { signedIn } from '../support/people.js';
import type { Visitor } from '../support/visitor.js';

/*
 * An amendment to the title of a draft, from the room to the text.
 */

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

it('is proposed from the title, on one line, and shown by words', async () => {
  const { page } = suppliers;
  await suppliers.open(room, /./u);
  await saved(suppliers);
  await textOf(suppliers).locator('h2[data-title]').click();
  await suppliers.press('Propose amendment');
  await page.getByRole('heading', { level: 1, name: 'Propose an amendment' }).waitFor();
  const text = page.getByLabel('Proposed text');
  expect(await text.inputValue()).toBe('Carbon compliance for net zero ready homes');
  expect(await page.getByLabel('What is proposed').count()).toBe(0);
  await suppliers.sees('One line.');
  await text.fill('Carbon compliance for new homes');
  await page.getByLabel('Reasons').fill('Old homes are not meant.');
  expect(await axeFindings(page)).toEqual([]);
  await suppliers.press('Propose an amendment');
  await suppliers.confirm('Propose an amendment');
  await page.getByRole('heading', { level: 1, name: 'Amendment 5' }).waitFor();
  const change = page.getByRole('article', { name: 'Title: other words' });
  expect(await change.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('new')]);
  expect(await axeFindings(page)).toEqual([]);
});

it('stands first in the working view, under the title', async () => {
  const { page } = builders;
  await builders.open(`${room}/amendments/text`, 'The text with all open amendments');
  const first = page.getByRole('list', { name: 'The text with all open amendments' }).locator('> li').first();
  await builders.sees('Title: other words', first);
  await page.getByLabel('Show the text with amendment 5').click();
  await builders.sees('would change', first);
  expect(await axeFindings(page)).toEqual([]);
});

it('must be rebased once the title is another, and is then the title that everybody sees', async () => {
  const speaker = await signedIn(server.url, 'builders');
  await rewrite(speaker, draftId, (node) =>
    node.type === 'title' ? [{ type: 'title', content: [{ type: 'text', text: 'Compliance' }] }] : [node],
  );
  await suppliers.page.reload();
  await suppliers.sees('The title has changed since this was proposed.');
  await suppliers.press('Rebase or carry over');
  await suppliers.page.getByLabel('Proposed text').fill('Compliance of new homes');
  await suppliers.press('Revise');
  await suppliers.confirm('Revise');
  await suppliers.page.getByText('Revision 2').waitFor();
  await builders.open(new URL(suppliers.page.url()).pathname, 'Amendment 5');
  await builders.press('Accept');
  expect(await builders.page.getByLabel('Title', { exact: true }).inputValue()).toBe(
    'Compliance of new homes',
  );
  await builders.press('Accept');
  await builders.confirm('Accept');
  await builders.page.getByText('Accepted', { exact: true }).first().waitFor();
  await builders.open(room, /./u);
  await saved(builders);
  await textOf(builders).locator('h2[data-title]', { hasText: 'Compliance of new homes' }).waitFor();
});

it('complains of nothing', () => {
  expect([...builders.complaints, ...suppliers.complaints]).toEqual([]);
});
