import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { demonstrationSpace, LIVING, openDecisionOf } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { Visitor } from '../support/visitor.js';

const QUESTION = 'Do we recommend this fabric standard?';
const WORDS = 'Our members build such homes too.';

let server: DemonstrationServer;
let browser: Browser;
let path: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  path = `/spaces/${LIVING}/decisions/${openDecisionOf(await demonstrationSpace(server.database.url, LIVING))}`;
}, 180_000);

it('an organisation supports an objection on the page of its decision and withdraws that; everybody sees who, in which words, and that it binds nobody', async () => {
  const supporting = await Visitor.at(browser, server.url);
  const list = ({ page }: Visitor) =>
    page.getByRole('list', { name: 'Support of the objection of Home Builders Association' });
  await supporting.enter('suppliers');
  await supporting.open(path, QUESTION);
  await supporting.sees('No other organisation has said that it supports this objection.');
  await supporting.press('Support this objection of Home Builders Association');
  await supporting.page.getByRole('textbox', { name: 'Why (if you wish)' }).fill(WORDS);
  await supporting.press('Go on to confirm');
  const said = await supporting.confirm('Support this objection');
  expect(said).toContain('Energy Suppliers Group supports the objection of Home Builders Association');
  expect(said).toContain(`“${WORDS}” It can say so once. It changes no count and binds nobody’s position.`);
  await list(supporting).getByText(WORDS).waitFor();
  expect(await supporting.page.getByRole('button', { name: /Support this objection/u }).count()).toBe(0);
  expect(await flawsOf(supporting)).toEqual([]);

  const objecting = await Visitor.at(browser, server.url);
  await objecting.enter('builders');
  await objecting.open(path, QUESTION);
  await objecting.sees('It changes no count and binds nobody’s position.');
  await list(objecting).getByRole('link', { name: 'Energy Suppliers Group' }).waitFor();
  await list(objecting).getByText(WORDS).waitFor();
  expect(
    await objecting.page.getByRole('button', { name: /Support this objection|Withdraw support/u }).count(),
  ).toBe(0);

  await supporting.press('Withdraw support of Energy Suppliers Group');
  await supporting.press('Go on to confirm');
  expect(await supporting.confirm('Withdraw support')).toContain('That it was given stays in the record');
  await list(supporting).getByText('Withdrawn by').waitFor();
  await list(supporting).getByText('Supported it').waitFor();
  await list(supporting).getByText(WORDS).waitFor();
  expect(await flawsOf(supporting)).toEqual([]);
  expect(supporting.complaints).toEqual([]);
});
