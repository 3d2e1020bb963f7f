import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { RECORD } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { query } from '../support/stored.js';
import { Visitor } from '../support/visitor.js';

const QUESTION = 'Do we recommend this limit for carbon compliance?';

let server: DemonstrationServer;
let browser: Browser;
let observer: Visitor;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  observer = await Visitor.at(browser, server.url);
  await observer.enter('housingObserver');
}, 180_000);

const chain = () => observer.page.getByRole('list', { name: `From draft to answer: “${QUESTION}”` });

/** Steps of the chain in order, up to the word that names each. */
async function steps(): Promise<(string | undefined)[]> {
  await chain().waitFor();
  const texts = await chain().getByRole('listitem').allInnerTexts();
  return texts.map((text) => text.split(':')[0]);
}

it('shows each decision from its draft to what government answered, with its proof', async () => {
  const { page } = observer;
  await observer.open(`/spaces/${RECORD}/decisions`, /^Decision log$/u);
  expect(await steps()).toEqual([
    'Draft',
    'Comments',
    'Put to the group',
    'Answers',
    'Recommendation',
    'Government',
    'Proof',
  ]);
  const told = await chain().innerText();
  expect(told).toMatch(/Accepted\s+\(parts 1–11\), 21 February 2011|Accepted\s+\(parts 1–11\)/u);
  expect(told).toMatch(/opening\s+In a signed head\s+check; closing\s+In a signed head\s+check/u);
  expect(await flawsOf(observer)).toEqual([]);
  await chain()
    .getByRole('link', { name: `Check the act that closed “${QUESTION}”` })
    .click();
  await page.waitForURL(/\/verify\?act=/u);
  await observer.sees(QUESTION);
});

it('leaves out what came after the day that is asked for', async () => {
  await observer.open(`/spaces/${RECORD}/decisions?as-of=2011-02-20`, /^Decision log$/u);
  expect(await steps()).toEqual(['Draft', 'Comments', 'Put to the group', 'Answers', 'Proof']);
});

it('is printed with the hash of the words, and without the filter', async () => {
  const { page } = observer;
  const [version] = await query<{ sha256: string }>(
    server.database.url,
    `SELECT sha256 FROM draft_version version JOIN decision ON decision.version_id = version.id
     WHERE question = '${QUESTION}'`,
  );
  await observer.open(`/spaces/${RECORD}/decisions`, /^Decision log$/u);
  await chain().waitFor();
  const filter = page.getByRole('search', { name: 'Show only' });
  expect(await filter.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await filter.isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: 'CSV' }).isVisible()).toBe(false);
  const hashes = page.locator(`code[title="${version?.sha256}"]`);
  expect(await hashes.first().isVisible()).toBe(true);
  expect(
    await chain()
      .getByText(version?.sha256.slice(0, 8) ?? '')
      .isVisible(),
  ).toBe(true);
  expect(
    await chain()
      .getByRole('link', { name: /^Check the act/u })
      .first()
      .isVisible(),
  ).toBe(false);
  await page.emulateMedia({ media: null });
});
