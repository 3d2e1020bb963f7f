import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { demonstrationSpace, LIVING, openDecisionOf } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { Visitor } from '../support/visitor.js';

const QUESTION = 'Do we recommend this fabric standard?';
const REASONS = 'The figures are not there yet.';

let server: DemonstrationServer;
let browser: Browser;
let path: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  path = `/spaces/${LIVING}/decisions/${openDecisionOf(await demonstrationSpace(server.database.url, LIVING))}`;
}, 180_000);

it('a co-chair takes a question back: what is recorded stands before it, and its page and the log say why', async () => {
  const chairing = await Visitor.at(browser, server.url);
  await chairing.enter('builders');
  await chairing.open(path, QUESTION);
  await chairing.press('Take it back');
  await chairing.press('Go on to confirm');
  await chairing.sees('This is needed.');
  await chairing.page.getByRole('textbox', { name: 'Why the question is taken back' }).fill(REASONS);
  await chairing.press('Go on to confirm');
  const said = await chairing.confirm('Take it back');
  expect(said).toContain(`takes “${QUESTION}” back: it lapses without an outcome.`);
  expect(said).toContain(REASONS);
  await chairing.sees('It was taken back, and has no outcome:');
  await chairing.sees(REASONS);
  expect(await chairing.page.getByRole('button', { name: /Take it back|Close this decision/u }).count()).toBe(
    0,
  );
  expect(await flawsOf(chairing)).toEqual([]);

  const observing = await Visitor.at(browser, server.url);
  await observing.enter('energyObserver');
  await observing.open(`/spaces/${LIVING}/decisions`, 'Decision log');
  const entry = observing.page.getByRole('listitem').filter({ hasText: QUESTION }).first();
  await entry.getByText('Lapsed', { exact: true }).waitFor();
  await entry.getByText(REASONS).waitFor();
  expect([...chairing.complaints, ...observing.complaints]).toEqual([]);
});
