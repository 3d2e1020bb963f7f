import type { Browser } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { demonstrationSpace, LIVING, openDecisionOf } from '../support/living-space.js';
import { Visitor } from '../support/visitor.js';

const QUESTION = 'Do we recommend this fabric standard?';

let server: DemonstrationServer;
let browser: Browser;
let path: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const living = await demonstrationSpace(server.database.url, LIVING);
  path = `/spaces/${LIVING}/decisions/${openDecisionOf(living)}`;
}, 180_000);

const panelOf = ({ page }: Visitor) => page.getByRole('region', { name: 'What would it take?' });
const outcomeOf = (visitor: Visitor) => panelOf(visitor).getByRole('status');

it('is computed in the browser: with the network off, by keyboard, and back to how it is', async () => {
  const visitor = await Visitor.at(browser, server.url);
  await visitor.enter('energyObserver');
  await visitor.open(path, QUESTION);
  const panel = panelOf(visitor);
  const outcome = outcomeOf(visitor);
  await outcome.getByText('It would not carry').waitFor();
  await visitor.settled();
  await visitor.context.setOffline(true);
  const sent: string[] = [];
  visitor.page.on('request', (request) => {
    if (request.method() === 'POST' && request.postData()?.includes('mutation')) sent.push(request.url());
  });
  const objector = panel.getByLabel('Home Builders Association');
  await objector.focus();
  await visitor.page.keyboard.press('a');
  await visitor.page.keyboard.press('g');
  await outcome.getByText('It would not be settled yet').waitFor();
  await outcome.getByText('To carry, it would still take:').waitFor();
  for (const slider of await panel.getByRole('slider').all()) {
    await slider.focus();
    await visitor.page.keyboard.press('End');
  }
  await outcome.getByText('It would carry', { exact: true }).waitFor();
  await panel.getByLabel('Nature Trust').selectOption('Object');
  await outcome.getByText('It would not carry').waitFor();
  await outcome.getByText('Nature Trust', { exact: false }).first().waitFor();
  await panel.getByRole('button', { name: 'Back to how it is' }).click();
  await outcome.getByText('Home Builders Association', { exact: false }).first().waitFor();
  expect(sent).toEqual([]);
  await visitor.context.close();
});

it.each([1440, 768, 360])(
  'has no fault that axe finds, and does not scroll sideways, at %d pixels',
  async (width) => {
    const visitor = await Visitor.at(browser, server.url, { width });
    await visitor.enter('nature');
    await visitor.open(path, QUESTION);
    await outcomeOf(visitor).waitFor();
    await panelOf(visitor).getByLabel('Home Builders Association').selectOption('Agree');
    await visitor.settled();
    expect(await axeFindings(visitor.page)).toEqual([]);
    const overflow = await visitor.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await visitor.context.close();
  },
);
