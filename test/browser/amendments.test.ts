import type { Browser } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { caretAfter, paragraphOf, saved } from '../support/drafting-room.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

/*
 * Amendments on their pages: proposed from the drafting room, seen in the working view, rebased, accepted.
 */

const GUIDE = 'says how to run the home well';

let server: DemonstrationServer;
let browser: Browser;
let builders: Visitor;
let suppliers: Visitor;
let room: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const { compliance } = await demonstrationSpace(server.database.url, LIVING);
  room = `/spaces/${LIVING}/drafts/${compliance.draftId}`;
  [builders, suppliers] = await Promise.all([
    Visitor.at(browser, server.url),
    Visitor.at(browser, server.url),
  ]);
  await Promise.all([builders.enter('builders'), suppliers.enter('suppliers')]);
}, 240_000);

const pathOf = ({ page }: Visitor) => new URL(page.url()).pathname;

it('is proposed for the clause at the caret, and shown by words', async () => {
  await suppliers.open(room, /./u);
  await saved(suppliers);
  await paragraphOf(suppliers, GUIDE).click();
  await suppliers.press('Propose amendment');
  await suppliers.page.getByRole('heading', { level: 1, name: 'Propose an amendment' }).waitFor();
  const text = suppliers.page.getByLabel('Proposed text');
  expect(await text.inputValue()).toContain(GUIDE);
  await suppliers.press('Propose an amendment');
  await suppliers.sees('Say why.');
  await text.fill((await text.inputValue()).replace('four pages', 'two pages'));
  await suppliers.page.getByLabel('Reasons').fill('Nobody reads four.');
  expect(await axeFindings(suppliers.page)).toEqual([]);
  await suppliers.press('Propose an amendment');
  expect(await suppliers.confirm('Propose an amendment')).toContain('the group is told');
  await suppliers.page.getByRole('heading', { level: 1, name: 'Amendment 5' }).waitFor();
  const change = suppliers.page.getByRole('article', { name: /: other words$/u });
  expect(await change.locator('del').allInnerTexts()).toEqual([expect.stringContaining('four')]);
  expect(await change.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('two')]);
  expect(await axeFindings(suppliers.page)).toEqual([]);
});

it('is talked about by others, who hear of it at once', async () => {
  await builders.open(pathOf(suppliers), 'Amendment 5');
  await builders.page.getByLabel('Your words').fill('Two is short. Three?');
  await builders.press('Send');
  await suppliers.sees('Two is short. Three?');
});

it('must be rebased once its clause has changed, and is then accepted into the text', async () => {
  const amendment = pathOf(suppliers);
  await builders.open(room, /./u);
  await saved(builders);
  await caretAfter(builders, GUIDE);
  await builders.page.keyboard.type(' It is free.');
  await saved(builders);
  await until('the amendment says that it must be rebased', async () => {
    await suppliers.page.reload();
    await suppliers.settled();
    return (await suppliers.page.getByText('Must be rebased: the text has changed').count()) > 0;
  });
  await suppliers.sees('What others changed since:');
  await suppliers.press('Rebase or carry over');
  const text = suppliers.page.getByLabel('Proposed text');
  await text.fill(`${await text.inputValue()} It is free.`);
  await suppliers.press('Revise');
  await suppliers.confirm('Revise');
  await suppliers.page.getByText('Revision 2').waitFor();
  await builders.open(amendment, 'Amendment 5');
  await builders.press('Accept');
  await builders.press('Accept');
  expect(await builders.confirm('Accept')).toContain('written by');
  await builders.page.getByText('Accepted', { exact: true }).first().waitFor();
  await builders.open(room, /./u);
  await saved(builders);
  await builders.sees('A guide of two pages at most');
});

it('stands in the working view with those that want something else beside it; ticked, the text is shown with it', async () => {
  await builders.open(`${room}/amendments/text`, 'The text with all open amendments');
  const both = builders.page.getByRole('list', { name: 'Proposals that cannot all be accepted' });
  await both.waitFor();
  expect(await both.getByRole('listitem').count()).toBe(2);
  await builders.page.getByLabel('Show the text with amendment 1').click();
  await builders.sees('The text with 1 amendment ticked.');
  await builders.sees('would change');
  await builders.page.getByLabel('Show the text with amendment 3').click();
  await builders.sees('Left out, since they conflict or must be rebased: 1, 3.');
  expect(await axeFindings(builders.page)).toEqual([]);
});

it('is found in the list by how it stands, and rejected with reasons', async () => {
  await builders.open(`${room}/amendments`, /^Amendments to/u);
  const list = builders.page.getByRole('list', { name: 'Amendments' });
  await list.getByText('Amendment 1').waitFor();
  expect(await list.getByText('Amendment 4').count()).toBe(0);
  await builders.page.getByLabel('Show', { exact: true }).selectOption({ label: 'Rejected' });
  await list.getByText('Amendment 4').waitFor();
  expect(await axeFindings(builders.page)).toEqual([]);
  await builders.page.getByLabel('Show', { exact: true }).selectOption({ label: 'Withdrawn' });
  await builders.sees('No amendments here');
  await builders.page.getByLabel('Show', { exact: true }).selectOption({ label: 'Proposed' });
  await list.getByText('Amendment 3').click();
  await builders.press('Reject');
  await builders.press('Reject');
  await builders.sees('Say why it is rejected.');
  await builders.page.getByLabel('Reasons').fill('The average stays.');
  await builders.press('Reject');
  await builders.confirm('Reject');
  await builders.sees('The average stays.');
});

it('is itself amended', async () => {
  await suppliers.open(`${room}/amendments`, /^Amendments to/u);
  await suppliers.page.getByRole('link', { name: 'Amendment 1', exact: true }).click();
  await suppliers.page.getByRole('link', { name: 'Propose other words for this amendment' }).click();
  const text = suppliers.page.getByLabel('Proposed text');
  await text.fill((await text.inputValue()).replace('twenty homes', 'fifteen homes'));
  await suppliers.page.getByLabel('Reasons').fill('Between the two.');
  await suppliers.press('Propose an amendment');
  await suppliers.confirm('Propose an amendment');
  await suppliers.page.getByRole('heading', { level: 1, name: 'Amendment 6 (to amendment 1)' }).waitFor();
});

it('complains of nothing', () => {
  expect([...builders.complaints, ...suppliers.complaints]).toEqual([]);
});
