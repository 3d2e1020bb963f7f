import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { LIVING } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import type { PersonKey } from '../support/people.js';
import { Visitor } from '../support/visitor.js';

const DRAFTS = `/spaces/${LIVING}/drafts`;
const PAGE = `<title>Annex on heat</title><h1>Annex on heat</h1><h2>Scope</h2><p>It holds for all homes.</p>
  <p>See <a href="https://tai.example/">there</a>.<img src="x.png"></p>`;

let server: DemonstrationServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
});

async function at(person: PersonKey): Promise<Visitor> {
  const visitor = await Visitor.at(browser, server.url);
  await visitor.enter(person);
  await visitor.open(DRAFTS, 'Drafts');
  return visitor;
}

describe('importing a document', () => {
  it('shows what it comes to and what was changed, then begins the draft and opens it', async () => {
    const visitor = await at('builders');
    const { page } = visitor;
    await visitor.press('Import a document');
    const choose = async (name: string, text: string) => {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
      await visitor.press('Show what it comes to');
    };
    await choose('annex.docx', 'no Word document');
    await visitor.sees(/cannot be read as a Word document/u);
    await choose('annex.html', PAGE);
    await visitor.sees('1 picture is left out');
    await visitor.sees('1 link is kept as its words only');
    await visitor.sees('It holds for all homes.');
    expect(await page.getByLabel('Title of the draft').inputValue()).toBe('Annex on heat');
    expect(await flawsOf(visitor)).toEqual([]);
    await page.getByLabel('Title of the draft').fill('Annex two');
    await visitor.press('Begin a draft with this text');
    await visitor.confirm('Begin the draft');
    await page.getByRole('heading', { level: 1, name: 'Annex two' }).waitFor();
    await visitor.sees('It holds for all homes.');
    await visitor.context.close();
  });

  it('is not offered to whoever may not begin a draft', async () => {
    const visitor = await at('suppliers');
    expect(await visitor.page.getByRole('button', { name: 'Import a document' }).count()).toBe(0);
    await visitor.context.close();
  });
});
