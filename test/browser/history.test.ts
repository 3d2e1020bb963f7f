import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { caretAfter, saved } from '../support/drafting-room.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { Visitor } from '../support/visitor.js';

let server: DemonstrationServer;
let browser: Browser;
let room: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const { compliance } = await demonstrationSpace(server.database.url, LIVING);
  room = `/spaces/${LIVING}/drafts/${compliance.draftId}`;
});

it('goes back through what a draft said, by slider, buttons and list, with who wrote and when', async () => {
  const visitor = await Visitor.at(browser, server.url);
  const { page } = visitor;
  await visitor.enter('greenBuilding');
  await visitor.open(room, /./u);
  await saved(visitor);
  await caretAfter(visitor, 'For taller apartment blocks');
  await page.keyboard.type(' Written for the history.');
  await saved(visitor);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /^History of Carbon compliance/u }).waitFor();

  const text = page.getByRole('article', { name: 'Text of the draft at this moment' });
  await text.getByText('Written for the history.').waitFor();
  const slider = page.getByRole('slider');
  const last = Number(await slider.getAttribute('max'));
  expect(last).toBeGreaterThan(0);
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/Green Building/u);
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await text.getByText('Written for the history.').waitFor({ state: 'detached' });
  await text.getByText('For taller apartment blocks').waitFor();
  expect(await slider.inputValue()).toBe(String(last - 1));
  await visitor.press('Later');
  await text.getByText('Written for the history.').waitFor();
  const compare = page.getByRole('combobox', { name: 'Show' });
  const changes = page.getByRole('list', { name: 'What changed' });
  await compare.selectOption('What changed since the moment before');
  await changes.getByText('Written for the history.').waitFor();
  expect(await changes.getByRole('listitem').count()).toBe(1);
  await compare.selectOption({ index: 2 });
  await changes.getByText('Written for the history.').waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await compare.selectOption('The text as it was');
  await text.getByText('Written for the history.').waitFor();
  const moments = page.getByRole('list', { name: 'Who wrote when' }).getByRole('button');
  await moments.last().click();
  await text.getByText('Written for the history.').waitFor({ state: 'detached' });
  expect(await slider.inputValue()).toBe('0');
  expect(await page.getByRole('button', { name: 'Earlier', exact: true }).isDisabled()).toBe(true);
  expect(await flawsOf(visitor)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});

it('fits a narrow page', async () => {
  const visitor = await Visitor.at(browser, server.url, { width: 360 });
  await visitor.enter('housingObserver');
  await visitor.open(`${room}/history`, /^History of Carbon compliance/u);
  await visitor.page.getByRole('article', { name: 'Text of the draft at this moment' }).waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.context.close();
});
