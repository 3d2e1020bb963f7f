import type { Browser } from 'playwright-core';
import { proposed } from '../support/amending.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import {
  type DemonstrationSpace,
  demonstrationSpace,
  LIVING,
  openDecisionOf,
} from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { signedInAll } from '../support/people.js';
import { Visitor } from '../support/visitor.js';

const QUESTION = 'Do we recommend this fabric standard?';

let server: DemonstrationServer;
let browser: Browser;
let living: DemonstrationSpace;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  living = await demonstrationSpace(server.database.url, LIVING);
}, 180_000);

it('an amendment is offered to an objection on the page of its decision, and said to resolve it', async () => {
  const { suppliers } = await signedInAll(server.url, ['suppliers']);
  const { number } = await proposed(suppliers, living.fabric.draftId, [
    { kind: 'REPLACE', clauseId: 'fs-shown-each', text: 'One home in ten is tested, chosen by lot.' },
  ]);
  const path = `/spaces/${LIVING}/decisions/${openDecisionOf(living)}`;
  const offering = await Visitor.at(browser, server.url);
  await offering.enter('suppliers');
  await offering.open(path, QUESTION);
  await offering.press('Offer an amendment to meet the objection of Home Builders Association');
  await offering.press('Go on to confirm');
  expect(await offering.confirm('Offer an amendment to meet it')).toContain(
    `Amendment ${number} is offered to meet the objection of Home Builders Association.`,
  );
  const offers = (visitor: Visitor) =>
    visitor.page.getByRole('list', { name: 'Amendments offered to meet this objection' });
  await offers(offering)
    .getByRole('link', { name: `Amendment ${number}` })
    .waitFor();

  const objecting = await Visitor.at(browser, server.url);
  await objecting.enter('builders');
  await objecting.open(path, QUESTION);
  await objecting.press(`Say whether amendment ${number} meets the objection`);
  await objecting.page
    .getByLabel(`Does amendment ${number} meet your organisation’s objection?`)
    .selectOption('RESOLVED');
  await objecting.page
    .getByLabel('What it leaves open, or why it is enough')
    .fill('A lot is fair to small builders.');
  await objecting.press('Go on to confirm');
  expect(await objecting.confirm('Say whether it meets the objection')).toContain('The objection ends.');
  await offers(objecting).getByText('It resolves the objection').waitFor();
  await offers(objecting).getByText('A lot is fair to small builders.').waitFor();
  expect(await flawsOf(objecting)).toEqual([]);
});
