import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { caretAfter, paragraphOf, saved, textOf } from '../support/drafting-room.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { doorOf, keptBy } from '../support/sync-door.js';
import { Visitor } from '../support/visitor.js';

/*
 * What is typed while the sync door cannot be reached, and what becomes of it when the page is opened anew meanwhile.
 */

const OFFLINE = 'Offline: your text is kept in this browser';
const WORDS = 'For taller apartment blocks';

let server: DemonstrationServer;
let browser: Browser;
let draftPath: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const { compliance } = await demonstrationSpace(server.database.url, LIVING);
  draftPath = `/spaces/${LIVING}/drafts/${compliance.draftId}`;
}, 240_000);

it('keeps what is typed offline when the page is loaded again offline, and brings it to the others afterwards', async () => {
  const [writer, other] = await Promise.all([
    Visitor.at(browser, server.url),
    Visitor.at(browser, server.url),
  ]);
  const door = await doorOf(writer);
  await Promise.all([writer.enter('builders'), other.enter('greenBuilding')]);
  for (const visitor of [writer, other]) {
    await visitor.open(draftPath, /./u);
    await saved(visitor);
  }
  await door.shut();
  await writer.sees(OFFLINE);
  await caretAfter(writer, WORDS);
  await writer.page.keyboard.type(' Written before the page was closed.');
  await paragraphOf(writer, 'Written before the page was closed.').waitFor();
  await keptBy(writer);
  for (let times = 0; times < 2; times += 1) {
    await writer.page.reload();
    await paragraphOf(writer, 'Written before the page was closed.').waitFor();
    await writer.sees(OFFLINE);
  }
  await caretAfter(writer, WORDS);
  await writer.page.keyboard.type(' Written after it.');
  await paragraphOf(writer, 'Written after it.').waitFor();
  expect(await textOf(other).innerText()).not.toContain('Written');

  door.open();
  await paragraphOf(other, 'Written before the page was closed. Written after it.').waitFor();
  await saved(writer);
  await other.page.reload();
  await paragraphOf(other, 'Written before the page was closed. Written after it.').waitFor();
  expect([writer.complaints, other.complaints]).toEqual([[], []]);
});
