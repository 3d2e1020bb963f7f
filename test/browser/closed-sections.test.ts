import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { caretAfter, paragraphOf, saved, textOf } from '../support/drafting-room.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { mutate, payloadOf, type Speaker, signedInAll } from '../support/people.js';
import { Visitor } from '../support/visitor.js';

/* Closing a section for editing: by a co-chair on the page, and what whoever writes in it meanwhile sees of it. */

const WITHIN = 'Results are published by development';
const BESIDE = 'This text says how much carbon a new home may emit';
const SECTION = 'cc-show';
const REASON = 'We decide about this today.';

let server: DemonstrationServer;
let browser: Browser;
let draftId: string;
let builders: Speaker;
let chair: Visitor;
let writer: Visitor;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  ({
    compliance: { draftId },
  } = await demonstrationSpace(server.database.url, LIVING));
  ({ builders } = await signedInAll(server.url, ['builders']));
  [chair, writer] = await Promise.all([Visitor.at(browser, server.url), Visitor.at(browser, server.url)]);
  await chair.enter('builders');
  await writer.enter('suppliers');
  for (const visitor of [chair, writer]) {
    await visitor.open(`/spaces/${LIVING}/drafts/${draftId}`, /./u);
    await saved(visitor);
  }
});

const noteOn = (visitor: Visitor) =>
  textOf(visitor).getByText(/^Closed for editing by .*We decide about this today\.$/u);

it('is closed by a co-chair, with a reason that whoever writes is shown at once', async () => {
  const { page } = chair;
  await chair.press('Close a section');
  await chair.press('Close it');
  await chair.sees('Choose a section of the text.');
  await chair.sees('Say why it is closed.');
  await page.getByRole('combobox', { name: /^Section/u }).selectOption(SECTION);
  await page.getByLabel('Why it is closed').fill(REASON);
  await chair.press('Close it');
  expect(await chair.confirm('Close it for everybody')).toContain('can be changed by nobody');
  await noteOn(chair).waitFor();
  await noteOn(writer).waitFor();
  expect(await flawsOf(chair)).toEqual([]);
  expect(await flawsOf(writer)).toEqual([]);
});

it('takes nothing that is typed in it, and says so; what is typed beside it is saved', async () => {
  await caretAfter(writer, WITHIN);
  const before = await paragraphOf(writer, WITHIN).innerText();
  await writer.page.keyboard.type(' Not so.');
  await writer.page
    .getByText(/^Nothing was changed\. Closed for editing by /u)
    .first()
    .waitFor();
  expect(await paragraphOf(writer, WITHIN).innerText()).toBe(before);
  await caretAfter(writer, BESIDE);
  await writer.page.keyboard.type(' Beside it.');
  await paragraphOf(chair, 'Beside it.').waitFor();
  await saved(writer);
});

it('is opened again on the page, and written in', async () => {
  await chair.press(/^Open it again: /u);
  await chair.press('Open it again', chair.page.locator('form'));
  await chair.confirm('Open it again');
  await noteOn(writer).waitFor({ state: 'detached' });
  await caretAfter(writer, WITHIN);
  await writer.page.keyboard.type(' Open again.');
  await paragraphOf(chair, 'Open again.').waitFor();
  await saved(writer);
});

it('leaves what was done beside it to be undone when it is opened again', async () => {
  payloadOf(await mutate(builders, 'closeSection', { draftId, sectionId: SECTION, reason: REASON }));
  await noteOn(writer).waitFor();
  await caretAfter(writer, BESIDE);
  await writer.page.keyboard.type(' Undo this.');
  await saved(writer);
  payloadOf(await mutate(builders, 'reopenSection', { draftId, sectionId: SECTION }));
  await noteOn(writer).waitFor({ state: 'detached' });
  await writer.page.keyboard.press('Control+z');
  await textOf(writer).getByText('Undo this.').waitFor({ state: 'detached' });
});

it('is asked about once where the page cannot sync', async () => {
  const visitor = await Visitor.at(browser, server.url);
  await visitor.enter('greenBuilding');
  const { fabric } = await demonstrationSpace(server.database.url, LIVING);
  let asked = 0;
  visitor.page.on('request', (request) => {
    if (request.postData()?.includes('query ClosedSections')) asked += 1;
  });
  await visitor.page.routeWebSocket(/collab/u, () => undefined);
  await visitor.open(`/spaces/${LIVING}/drafts/${fabric.draftId}`, /./u);
  await visitor.settled();
  expect(asked).toBe(1);
  await visitor.context.close();
});

it('keeps the words of whoever wrote in it while they were away, and stores what else they wrote', async () => {
  const { page, context } = writer;
  await context.setOffline(true);
  await caretAfter(writer, WITHIN);
  await page.keyboard.type(' Written away, within.');
  await caretAfter(writer, BESIDE);
  await page.keyboard.type(' Written away, beside.');
  await writer.sees('Offline: your text is kept in this browser');
  payloadOf(await mutate(builders, 'closeSection', { draftId, sectionId: SECTION, reason: REASON }));
  await noteOn(chair).waitFor();
  await caretAfter(chair, BESIDE);
  await chair.page.keyboard.type(' Written meanwhile.');
  await context.setOffline(false);
  await writer.sees('Words of yours that are not in the draft');
  const words = page.getByRole('list', { name: 'Your words, clause by clause' });
  await words.getByText(/Written away, within\.$/u).waitFor();
  for (const visitor of [chair, writer]) {
    await paragraphOf(visitor, 'Written away, beside.').waitFor();
    await paragraphOf(visitor, 'Written meanwhile.').waitFor();
    expect(await textOf(visitor).getByText('Written away, within.').count()).toBe(0);
  }
  await saved(writer);
  expect(await flawsOf(writer)).toEqual([]);
});

it('shows them again after the page was loaded anew, proposes them as an amendment, and lets go of them', async () => {
  const { page } = writer;
  await page.reload();
  await saved(writer);
  const words = page.getByRole('list', { name: 'Your words, clause by clause' });
  await words.getByRole('link', { name: 'Propose as an amendment' }).click();
  await page.getByRole('heading', { level: 1, name: 'Propose an amendment' }).waitFor();
  expect(await page.getByRole('textbox').first().inputValue()).toContain('Written away, within.');
  await page.goBack();
  await saved(writer);
  await writer.press('Let go of these words');
  await writer.confirm('Let go of these words');
  await words.waitFor({ state: 'detached' });
  expect([chair.complaints, writer.complaints]).toEqual([[], []]);
});
