import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { caretAfter, paragraphOf, saved, textOf } from '../support/drafting-room.js';
import { LIVING } from '../support/living-space.js';
import type { PersonKey } from '../support/people.js';
import { statementBegun } from '../support/statement-begun.js';
import { doorOf, keptBy } from '../support/sync-door.js';
import { Visitor } from '../support/visitor.js';

const MATTER = 'Whether each home is tested';
const OFFLINE = 'Offline: your text is kept in this browser';

let server: DemonstrationServer;
let browser: Browser;
let path: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const { disputeId } = await statementBegun(server, MATTER);
  path = `/spaces/${LIVING}/disputes/${disputeId}`;
}, 240_000);

async function entered(visitor: Visitor, person: PersonKey): Promise<void> {
  await visitor.enter(person);
  await visitor.open(path, MATTER);
  await saved(visitor);
}

it('is written on offline, kept when the page is loaded again, and merged with what others wrote meanwhile', async () => {
  const [writer, other] = await Promise.all([
    Visitor.at(browser, server.url),
    Visitor.at(browser, server.url),
  ]);
  const door = await doorOf(writer);
  await Promise.all([entered(writer, 'builders'), entered(other, 'greenBuilding')]);
  await caretAfter(writer, '');
  await writer.page.keyboard.type('We both want sound homes.');
  await other.sees('We both want sound homes.', textOf(other));
  await saved(writer);

  await door.shut();
  await writer.sees(OFFLINE);
  await caretAfter(writer, 'We both want sound homes.');
  await writer.page.keyboard.type(' Samples find the faults.');
  await paragraphOf(writer, 'Samples find the faults.').waitFor();
  await caretAfter(other, 'We both want sound homes.');
  await other.page.keyboard.press('Home');
  await other.page.keyboard.type('This is so: ');
  await paragraphOf(other, 'This is so: We both want').waitFor();
  await saved(other);
  await keptBy(writer);
  await writer.page.reload();
  await paragraphOf(writer, 'Samples find the faults.').waitFor();
  await writer.sees(OFFLINE);
  expect(await textOf(other).innerText()).not.toContain('Samples');

  door.open();
  for (const visitor of [writer, other]) {
    await paragraphOf(visitor, 'This is so: We both want sound homes. Samples find the faults.').waitFor();
    await saved(visitor);
  }
  expect([writer.complaints, other.complaints]).toEqual([[], []]);
});
