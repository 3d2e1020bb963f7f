import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { idOf } from '../support/stored.js';
import { Visitor } from '../support/visitor.js';

let server: DemonstrationServer;
let browser: Browser;
let path: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const { spaceId } = await demonstrationSpace(server.database.url, LIVING);
  const id = await idOf(
    server.database.url,
    `SELECT id FROM definition WHERE space_id = $1 AND term = 'Allowable solutions'`,
    [spaceId],
  );
  path = `/spaces/${LIVING}/definitions/${id}`;
}, 180_000);

it('government reads an agreed text to its end and endorses it; everybody sees that and at which version', async () => {
  const sponsor = await Visitor.at(browser, server.url);
  await sponsor.enter('sponsor');
  await sponsor.open(path, 'Allowable solutions');
  await sponsor.sees('Not endorsed yet');
  await sponsor.press('Endorse the agreed text');
  await sponsor.sees(/These are the exact words of version/u);
  await sponsor.page.getByRole('button', { name: 'I have read' }).scrollIntoViewIfNeeded();
  await sponsor.press(/I have read/u);
  await sponsor.press('Endorse it');
  await sponsor.page.getByLabel('What government says').fill('Ministers endorse these words.');
  expect(await flawsOf(sponsor)).toEqual([]);
  await sponsor.press('Go on to confirm');
  expect(await sponsor.confirm('Endorse it')).toContain('the exact words that you have read');
  await sponsor.sees('Endorsed by government');

  const reader = await Visitor.at(browser, server.url, { width: 360, scheme: 'dark' });
  await reader.open(path, 'Allowable solutions');
  await reader.sees('Endorsed by government');
  await reader.sees('Ministers endorse these words.');
  await reader.sees('A text is agreed.');
  expect(await flawsOf(reader)).toEqual([]);
  expect([...sponsor.complaints, ...reader.complaints]).toEqual([]);
});
