import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { LIVING } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { Visitor } from '../support/visitor.js';

const REASONS = 'The supply of heat pumps is a year behind.';
const SPACE_SECTION = `/spaces/${LIVING}/console/space`;

let server: DemonstrationServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
}, 180_000);

it('what government changes of what it set is said with reasons, and stands on the timeline for everybody', async () => {
  const later = `${new Date().getUTCFullYear() + 6}-12-31`;
  const sponsor = await Visitor.at(browser, server.url);
  await sponsor.enter('sponsor');
  await sponsor.open(SPACE_SECTION, /./u);
  await sponsor.press('Change the target date');
  await sponsor.page.getByLabel('Target date').fill(later);
  await sponsor.press('Go on to confirm');
  await sponsor.sees('This is needed.');
  await sponsor.page.getByLabel('Why').fill(REASONS);
  expect(await flawsOf(sponsor)).toEqual([]);
  await sponsor.press('Go on to confirm');
  expect(await sponsor.confirm('Change the target date')).toContain(`31 December ${later.slice(0, 4)}`);
  await sponsor.sees(/changed the target date of/u);

  await sponsor.press('Hand over to another sponsor');
  await sponsor.page
    .getByLabel('Next sponsor')
    .selectOption({ label: 'Observer, Energy Department, Energy Department' });
  await sponsor.page.getByLabel('Why').fill('Homes went to another department.');
  await sponsor.press('Go on to confirm');
  expect(await sponsor.confirm('Hand over to another sponsor')).toContain('You are its sponsor no longer');
  await sponsor.sees('The sponsor changed');
  await sponsor.page.goto(SPACE_SECTION);
  await sponsor.sees('This console is for the secretariat and the sponsor of the space.');

  const reader = await Visitor.at(browser, server.url, { width: 360 });
  await reader.open(`/spaces/${LIVING}`, /./u);
  await reader.sees('Government changed the target date');
  await reader.sees(REASONS);
  await reader.sees('The sponsor changed');
  expect(await flawsOf(reader)).toEqual([]);
  expect([...sponsor.complaints, ...reader.complaints]).toEqual([]);
});
