import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { caretAfter, saved } from '../support/drafting-room.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

/*
 * Words that others remove are told to those who do not see the page, by name where that is known.
 */

const GUIDE = 'says how to run the home well';
const START = 'Results are published';

let server: DemonstrationServer;
let browser: Browser;
let listener: Visitor;
let remover: Visitor;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const { compliance } = await demonstrationSpace(server.database.url, LIVING);
  const room = `/spaces/${LIVING}/drafts/${compliance.draftId}`;
  [listener, remover] = await Promise.all([Visitor.at(browser, server.url), Visitor.at(browser, server.url)]);
  await Promise.all([listener.enter('builders'), remover.enter('suppliers')]);
  for (const visitor of [listener, remover]) {
    await visitor.open(room, /./u);
    await saved(visitor);
  }
}, 240_000);

/** Gathers what the page announces of changes from now on. */
async function gathered(): Promise<() => Promise<string[]>> {
  await listener.page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      for (const status of document.querySelectorAll('aside [role="status"]')) {
        const words = status.textContent ?? '';
        if (/changed|removed/u.test(words) && said.at(-1) !== words) said.push(words);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => listener.page.evaluate(() => Reflect.get(globalThis, 'said') as string[]);
}

it('says who removed words, and where, once for many keys', async () => {
  const announced = await gathered();
  await caretAfter(listener, START);
  await caretAfter(remover, GUIDE);
  for (let keys = 0; keys < 8; keys += 1) await remover.page.keyboard.press('Backspace');
  await saved(remover);
  await until('it says that words were removed', async () => (await announced()).length > 0);
  expect(await announced()).toEqual([
    expect.stringMatching(/Energy Suppliers Group.*: removed words in clause \d[\d.()a-z]*\.$/u),
  ]);
});

it('complains of nothing', () => {
  expect([...listener.complaints, ...remover.complaints]).toEqual([]);
});
