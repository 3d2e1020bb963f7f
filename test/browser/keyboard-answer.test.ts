import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { demonstrationSpace, LIVING, openDecisionOf } from '../support/living-space.js';
import { Visitor } from '../support/visitor.js';

/*
 * Nothing here is clicked: whoever has only a keyboard finds the decision, reads its words to their end, and answers.
 */

const QUESTION = 'Do we recommend this fabric standard?';
/** More stops than any of these pages has. */
const MOST_STOPS = 300;

let server: DemonstrationServer;
let browser: Browser;
let path: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  path = `/spaces/${LIVING}/decisions/${openDecisionOf(await demonstrationSpace(server.database.url, LIVING))}`;
}, 180_000);

/** Goes from stop to stop until the focus is on something. @throws where no stop is that */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not get there.');
}

it('an answer is found, read for and given by keyboard alone, and the focus is never lost', async () => {
  const visitor = await Visitor.at(browser, server.url);
  const { page } = visitor;
  await visitor.enter('councils');
  await visitor.open(path, QUESTION);
  await tabTo(page, page.getByRole('button', { name: /^Read version \d+ and answer$/u }));
  await page.keyboard.press('Enter');

  const confirm = page.getByRole('button', { name: 'I have read to the end' });
  await tabTo(page, confirm);
  await page.keyboard.press('Enter');

  const agree = page.getByRole('radio', { name: 'Agree', exact: true });
  const answers = page.getByRole('radio');
  await answers.first().waitFor();
  await tabTo(page, answers.first());
  while (!(await agree.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Space');
  expect(await agree.isChecked()).toBe(true);

  await tabTo(page, page.getByRole('button', { name: 'Go on to confirm' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain('SHA-256');
  await tabTo(page, dialog.getByRole('button', { name: 'Record this answer' }));
  await page.keyboard.press('Enter');
  await visitor.sees('Your answer is recorded');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Your answer is recorded');
  expect(visitor.complaints).toEqual([]);
});
