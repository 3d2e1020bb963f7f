import type { Browser } from 'playwright-core';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { caretAfter, saved } from '../support/drafting-room.js';
import {
  type DemonstrationSpace,
  demonstrationSpace,
  LIVING,
  openDecisionOf,
} from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { query } from '../support/stored.js';
import { Visitor } from '../support/visitor.js';

const QUESTION = 'Do we recommend this fabric standard?';
const MATTER = 'Whether each home is tested';

let server: DemonstrationServer;
let browser: Browser;
let living: DemonstrationSpace;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  living = await demonstrationSpace(server.database.url, LIVING);
}, 180_000);

/** A week before the decision’s own deadline, as a control for date and time has it. */
async function aWeekBefore(): Promise<string> {
  const [row] = await query<{ deadline: Date | null }>(
    server.database.url,
    'SELECT deadline FROM decision WHERE id = $1',
    [openDecisionOf(living)],
  );
  const latest = row?.deadline ?? new Date(Date.now() + 14 * 86_400_000);
  return new Date((Date.now() + latest.getTime()) / 2).toISOString().slice(0, 16);
}

it('an objection goes from the page of its decision through a dispute to a recorded dissent beside the decision', async () => {
  const builders = await Visitor.at(browser, server.url);
  const { page } = builders;
  await builders.enter('builders');
  const decisionPath = `/spaces/${LIVING}/decisions/${openDecisionOf(living)}`;
  await builders.open(decisionPath, QUESTION);
  await builders.press('Take it to a dispute');
  await page.getByLabel('What it is about').fill(MATTER);
  await page.getByLabel('To be settled by').fill(await aWeekBefore());
  await builders.press('Go on to confirm');
  expect(await builders.confirm('Take it to a dispute')).toContain(
    'Only Home Builders Association can give up the objection.',
  );
  await page.getByRole('heading', { level: 1, name: MATTER }).waitFor();
  const path = new URL(page.url()).pathname;

  await builders.press('Name the sides');
  await page.getByLabel('What side 1 stands for').fill('Samples');
  await page.getByLabel('What side 2 stands for').fill('Every home');
  await page.getByLabel('Green Building Forum is on').selectOption('2');
  await builders.press('Go on to confirm');
  expect(await builders.confirm('Name the sides')).toContain('Every home (Green Building Forum)');
  await page.getByText('Samples').first().waitFor();

  await builders.press('Give it to a facilitator');
  await page.getByLabel('Facilitator', { exact: true }).selectOption({ label: PEOPLE.facilitator.name });
  await builders.press('Go on to confirm');
  await builders.confirm('Give it to a facilitator');
  await page.getByLabel('About this dispute').getByText(PEOPLE.facilitator.name).waitFor();

  const facilitator = await Visitor.at(browser, server.url);
  await facilitator.enter('facilitator');
  await facilitator.open(path, MATTER);
  await facilitator.press('Offer an option');
  await facilitator.page.getByLabel('The option').fill('Every home for two years, then samples.');
  await facilitator.press('Go on to confirm');
  await facilitator.confirm('Offer an option');
  await facilitator.sees('Every home for two years, then samples.');
  await facilitator.press('Record a step');
  await facilitator.page.getByLabel('Day').fill('2026-11-20');
  await facilitator.page.getByLabel('What was done, or is to be done').fill('Both sides met for an hour.');
  await facilitator.press('Go on to confirm');
  await facilitator.confirm('Record a step');
  await facilitator.sees('Both sides met for an hour.');
  await facilitator.press('Begin the joint statement');
  await facilitator.press('Go on to confirm');
  expect(await facilitator.confirm('Begin the joint statement')).toContain('every word of it is kept');
  await saved(facilitator);
  await caretAfter(facilitator, '');
  await facilitator.page.keyboard.type('We differ about how many homes are tested.');
  await saved(facilitator);

  await builders.open(path, MATTER);
  await builders.press('Say whether you can live with it: option 1');
  await page.getByLabel('Your organisation').selectOption('WITH_CHANGES');
  await page.getByLabel('With which changes, or why not').fill('One year is enough.');
  await builders.press('Go on to confirm');
  await builders.confirm('Say whether you can live with it');
  await page.getByRole('cell', { name: 'With changes' }).waitFor();
  await page.getByRole('cell', { name: 'Not said yet' }).waitFor();
  expect(await flawsOf(builders)).toEqual([]);

  await builders.press('Write our dissent');
  await page
    .getByLabel('In what your organisation differs')
    .fill('Testing each home costs more than it finds.');
  await builders.press('Go on to confirm');
  await builders.confirm('Write our dissent');
  await builders.sees('Testing each home costs more than it finds.');

  await facilitator.open(path, MATTER);
  await facilitator.press('End it with the dissents on record');
  await facilitator.page
    .getByRole('textbox', { name: 'Why' })
    .fill('Two meetings did not bring them together.');
  await facilitator.press('Go on to confirm');
  expect(await facilitator.confirm('End it with the dissents on record')).toContain('The objection stands.');
  await facilitator.sees('Dissent recorded');
  await facilitator.sees('The dispute has ended, and the joint statement with it');
  await facilitator.sees('We differ about how many homes are tested.');
  expect(await flawsOf(facilitator)).toEqual([]);

  const observer = await Visitor.at(browser, server.url);
  await observer.enter('energyObserver');
  await observer.open(decisionPath, QUESTION);
  await observer.sees('Recorded dissent');
  await observer.sees('Testing each home costs more than it finds.');
  expect(await flawsOf(observer)).toEqual([]);
  await observer.page.getByRole('link', { name: MATTER }).click();
  await observer.page.getByRole('heading', { level: 1, name: MATTER }).waitFor();
  expect(await observer.page.getByRole('button', { name: 'Offer an option' }).count()).toBe(0);
  for (const each of [builders, facilitator, observer]) {
    expect(each.complaints).toEqual([]);
    await each.context.close();
  }
}, 180_000);

it('the list of disputes narrows and says so where none matches; the timeline shows one that went to the co-chairs', async () => {
  await query(
    server.database.url,
    `UPDATE dispute SET status = 'escalated', settled_at = NULL, escalated_at = now() WHERE matter = $1`,
    [MATTER],
  );
  const visitor = await Visitor.at(browser, server.url);
  const { page } = visitor;
  await visitor.enter('builders');
  await visitor.open(`/spaces/${LIVING}/disputes`, 'Disputes');
  await page.getByRole('link', { name: MATTER }).waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await page.getByLabel('Show', { exact: true }).selectOption('RESOLVED');
  await visitor.sees('No dispute matches');
  await page.getByLabel('Show', { exact: true }).selectOption('ESCALATED');
  await page.getByRole('link', { name: MATTER }).waitFor();
  await visitor.open(`/spaces/${LIVING}`, 'Net zero ready homes');
  const timeline = page.getByRole('list', { name: 'Timeline' });
  await timeline.getByText('A dispute went to the co-chairs').waitFor();
  await timeline.getByRole('link', { name: MATTER }).click();
  await page.getByRole('heading', { level: 1, name: MATTER }).waitFor();
  await visitor.sees('the co-chairs were told');
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
}, 120_000);
