import type { Browser } from 'playwright-core';
import { open } from '../support/agreeing.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { signedIn } from '../support/people.js';
import { Visitor } from '../support/visitor.js';

let server: DemonstrationServer;
let browser: Browser;
let path: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const living = await demonstrationSpace(server.database.url, LIVING);
  const chair = await signedIn(server.url, 'builders');
  path = `/spaces/${LIVING}/decisions/${await open(chair, living.compliance.versionId, 'Do we agree?')}`;
}, 180_000);

it('is noted by the chair by keyboard or at once, reported, confirmed on the representative’s own device, and binds nobody before', async () => {
  const chair = await Visitor.at(browser, server.url);
  const { page } = chair;
  await chair.enter('builders');
  await chair.open(path, /./u);
  await chair.settled();
  await page.getByRole('link', { name: 'Take a show of hands' }).click();
  await page.getByRole('heading', { level: 1, name: 'Show of hands' }).waitFor();
  await chair.settled();
  await chair.press('Go on to confirm');
  await chair.sees('Choose an answer for one organisation at least.');
  const suppliers = page.getByRole('radiogroup', { name: 'Energy Suppliers Group' });
  await suppliers.getByRole('radio', { name: 'No hand' }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await suppliers.getByRole('radio', { name: 'Agree', exact: true }).isChecked()).toBe(true);
  await page
    .getByRole('radiogroup', { name: 'Nature Trust' })
    .getByRole('radio', { name: 'Stand aside' })
    .check();
  await page.getByLabel('Time to confirm').selectOption('An hour');
  expect(await flawsOf(chair)).toEqual([]);
  await chair.press('Go on to confirm');
  const records = await chair.confirm('Report what you saw');
  expect(records).toContain('Agree: Energy Suppliers Group.');
  expect(records).toContain('Stand aside: Nature Trust.');
  expect(records).toContain('None of this is a position');
  await page.getByText('Reported by the chair, waiting to be confirmed').first().waitFor();
  expect(await page.getByText('Reported by the chair, waiting to be confirmed').count()).toBe(2);
  expect(await flawsOf(chair)).toEqual([]);

  const representative = await Visitor.at(browser, server.url, { width: 360 });
  await representative.enter('suppliers');
  await representative.open(path, /./u);
  await representative.sees(
    /The chair reported that Energy Suppliers Group answered “Agree” by show of hands/u,
  );
  expect(await flawsOf(representative)).toEqual([]);
  await representative.settled();
  await representative.press(/^Read version \d+ and answer/u);
  const end = representative.page.getByRole('button', { name: 'I have read to the end' });
  await end.scrollIntoViewIfNeeded();
  await end.click();
  expect(await representative.page.getByRole('radio', { name: 'Agree', exact: true }).isChecked()).toBe(true);
  await representative.press('Go on to confirm');
  await representative.confirm('Record this answer');
  await representative.sees('Reported by the chair, confirmed');

  await page.reload();
  await chair.sees('Reported by the chair, confirmed');
  await chair.sees('Reported by the chair, waiting to be confirmed');
  expect([chair.complaints, representative.complaints]).toEqual([[], []]);
});

it('is for co-chairs: others are led back to the decision', async () => {
  const member = await Visitor.at(browser, server.url);
  await member.enter('nature');
  await member.open(`${path}/hands`, 'Show of hands');
  await member.sees('A co-chair of the group takes a show of hands');
  await member.page.getByRole('link', { name: 'Back to the decision' }).click();
  await member.page.getByRole('heading', { level: 1, name: 'Do we agree?' }).waitFor();
});
