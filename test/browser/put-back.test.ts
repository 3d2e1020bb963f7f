import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { paragraphOf, saved, textOf } from '../support/drafting-room.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { Visitor } from '../support/visitor.js';

const WORDS = 'homes made by changing the use of a building';

let server: DemonstrationServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
});

it('puts a clause back as it was in a version, by an edit that undoing takes back', async () => {
  const { compliance } = await demonstrationSpace(server.database.url, LIVING);
  const visitor = await Visitor.at(browser, server.url);
  const { page } = visitor;
  await visitor.enter('builders');
  await visitor.open(`/spaces/${LIVING}/drafts/${compliance.draftId}`, /./u);
  await saved(visitor);
  await paragraphOf(visitor, WORDS).click({ clickCount: 3 });
  await page.keyboard.press('Backspace');
  await textOf(visitor).getByText(WORDS).waitFor({ state: 'detached' });

  await page.getByText('Put back a clause from a version').click();
  const list = page.getByRole('list', { name: 'Clauses that were otherwise' });
  const entry = list.getByRole('listitem').filter({ hasText: WORDS });
  await entry.getByText(/Clause 1\.4/u).waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.press(/^Put back: Clause 1\.4/u, entry);
  await visitor.sees(/^Put back: Clause 1\.4\.$/u);
  await paragraphOf(visitor, WORDS).waitFor();
  await entry.waitFor({ state: 'detached' });
  await saved(visitor);
  await textOf(visitor).getByRole('textbox').focus();
  await page.keyboard.press('Control+z');
  await textOf(visitor).getByText(WORDS).waitFor({ state: 'detached' });
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});
