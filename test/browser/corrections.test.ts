import type { Browser } from 'playwright-core';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import {
  type DemonstrationSpace,
  demonstrationSpace,
  LIVING,
  openDecisionOf,
} from '../support/living-space.js';
import { mutate, payloadOf, read, signedInAll } from '../support/people.js';
import { query } from '../support/stored.js';
import { Visitor } from '../support/visitor.js';

const QUESTION = 'Do we recommend this fabric standard?';
const WHY = 'Our board meets on Monday.';

let server: DemonstrationServer;
let browser: Browser;
let living: DemonstrationSpace;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  living = await demonstrationSpace(server.database.url, LIVING);
  const people = await signedInAll(server.url, ['secretariat', 'councils']);
  const [ids] = await query<{ personId: string; organisationId: string }>(
    server.database.url,
    `SELECT person.id AS "personId", organisation.id AS "organisationId" FROM person, organisation
     WHERE email = $1 AND slug = 'councils-association'`,
    [PEOPLE.alternate.email],
  );
  const place = { taskGroupId: living.fabric.groupId, role: 'MEMBER', ...ids };
  payloadOf(await mutate(people.secretariat, 'appointMember', place));
  const versionSha256 = await read(people.councils, living.fabric.versionId);
  const answer = { decisionId: openDecisionOf(living), versionSha256, answer: 'AGREE' };
  payloadOf(await mutate(people.councils, 'takePosition', answer));
}, 180_000);

it('a colleague says on the page that an answer is not theirs; everybody sees by whom and why, and it can be taken back', async () => {
  const visitor = await Visitor.at(browser, server.url);
  const { page } = visitor;
  await visitor.enter('alternate');
  const path = `/spaces/${LIVING}/decisions/${openDecisionOf(living)}`;
  await visitor.open(path, QUESTION);
  await visitor.press('This is not our position');
  await page.getByRole('textbox', { name: 'Why' }).fill(WHY);
  await visitor.press('Go on to confirm');
  expect(await visitor.confirm('This is not our position')).toContain(
    `“Agree” is not the position of Councils Association, because: ${WHY}`,
  );
  await visitor.sees('Questioned by');
  await visitor.sees(WHY);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByText('Questioned by').first().scrollIntoViewIfNeeded();

  const observer = await Visitor.at(browser, server.url, { width: 360, scheme: 'dark' });
  await observer.enter('energyObserver');
  await observer.open(path, QUESTION);
  await observer.sees(WHY);
  expect(await observer.page.getByRole('button', { name: 'This is not our position' }).count()).toBe(0);
  expect(await axeFindings(observer.page)).toEqual([]);
  await observer.page.getByText('Questioned by').first().scrollIntoViewIfNeeded();

  await visitor.press('Take back what I said');
  await page.getByRole('textbox', { name: 'Why' }).fill('It has met.');
  await visitor.press('Go on to confirm');
  await visitor.confirm('Take back what I said');
  await visitor.sees('Withdrawn by');
  await visitor.context.close();
  await observer.context.close();
});
