import type { Browser } from 'playwright-core';
import { open } from '../support/agreeing.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { RECORD } from '../support/demonstration-pages.js';
import { beginDraft, freezeText, words } from '../support/frozen-text.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { signedIn } from '../support/people.js';
import { Visitor } from '../support/visitor.js';

/*
 * The parts of a term, tier by tier; and what a term means wherever its text is read.
 */

const TITLE = 'Terms to be answered';
const QUESTION = 'Do we agree to these terms?';

let server: DemonstrationServer;
let browser: Browser;
let draftId: string;
let decisionId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const living = await demonstrationSpace(server.database.url, LIVING);
  const speaker = await signedIn(server.url, 'builders');
  draftId = await beginDraft(speaker, living.compliance.groupId, TITLE);
  const clause = [words('By '), words('Allowable Solutions', 'term'), words(' we mean it.')];
  const versionId = await freezeText(server, speaker, draftId, { title: TITLE, clause });
  decisionId = await open(speaker, versionId, QUESTION);
}, 240_000);

/** That the term of the text is explained to pointer and keyboard. */
async function explained({ page }: Visitor): Promise<void> {
  const mark = page.getByRole('article').getByRole('button', { name: 'Allowable Solutions', exact: true });
  const card = page.getByRole('dialog', { name: /^What “.*” means$/u });
  await mark.hover();
  await card.getByRole('link', { name: 'Agreed text: version 1' }).waitFor();
  await page.mouse.move(0, 0);
  await card.waitFor({ state: 'detached' });
  await mark.focus();
  await page.keyboard.press('Enter');
  await card.getByText('Agreed', { exact: true }).waitFor();
}

it('each tier of the picture says how its term stands, and opens its text', async () => {
  const visitor = await Visitor.at(browser, server.url);
  const { page } = visitor;
  await visitor.enter('builders');
  await visitor.open(`${RECORD}/definitions`, 'Definitions');
  const picture = page.getByRole('figure', { name: /^The parts of “.+”, from the base up/u });
  const tiers = picture.getByRole('listitem');
  await tiers.first().waitFor();
  const count = await tiers.count();
  expect(count).toBe(3);
  const drawn = await picture.getByRole('img').getAttribute('aria-labelledby');
  const name = await page.locator(`[id="${drawn}"]`).textContent();
  for (let at = 0; at < count; at += 1) {
    const tier = tiers.nth(at);
    const link = tier.getByRole('link');
    const term = await link.innerText();
    await visitor.sees(`Tier ${count - at}`, tier);
    expect(name).toContain(`${count - at}, ${term}`);
    await tier.getByText(/^(?:Agreed|Proposed|Superseded|Rejected)$/u).waitFor();
    await link.click();
    const heading = page.getByRole('heading', { level: 3, name: term, exact: true });
    expect(new URL(page.url()).hash).toBe(`#${await heading.getAttribute('id')}`);
    const box = await heading.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(900);
    await heading.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: term, exact: true }).waitFor();
    await page.goBack();
    await tiers.first().waitFor();
  }
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});

it('is explained where people read before they answer', async () => {
  const visitor = await Visitor.at(browser, server.url);
  await visitor.enter('suppliers');
  await visitor.open(`/spaces/${LIVING}/decisions/${decisionId}`, QUESTION);
  await visitor.press('Read version 1 and answer');
  await explained(visitor);
  expect(await flawsOf(visitor)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});

it('is explained in what a draft said at a moment of its history', async () => {
  const visitor = await Visitor.at(browser, server.url);
  await visitor.enter('suppliers');
  await visitor.open(`/spaces/${LIVING}/drafts/${draftId}/history`, /^History of/u);
  await visitor.page.getByRole('article', { name: 'Text of the draft at this moment' }).waitFor();
  await explained(visitor);
  expect(await flawsOf(visitor)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});
