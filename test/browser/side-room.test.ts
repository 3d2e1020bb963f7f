import type { Browser } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { atDispute } from '../support/dispute-page.js';
import { mutate, type PersonKey, payloadOf } from '../support/people.js';
import { type StatementSpeakers, statementBegun } from '../support/statement-begun.js';
import type { Visitor } from '../support/visitor.js';

const MATTER = 'How many homes are tested';
const OFFER = 'We could live with one in ten.';
const ANSWER = 'One in five, and we sign.';
const ENTER = 'Come into the side-room';

let server: DemonstrationServer;
let browser: Browser;
let speakers: StatementSpeakers;
let disputeId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  ({ disputeId, speakers } = await statementBegun(server, MATTER));
}, 240_000);

const at = (person: PersonKey): Promise<Visitor> =>
  atDispute(browser, server, person, { disputeId, matter: MATTER });

const log = ({ page }: Visitor) => page.getByRole('log', { name: 'What is said in the side-room' });

async function say({ page }: Visitor, words: string): Promise<void> {
  await page.getByLabel('Say to everybody in the room').fill(words);
  await page.keyboard.press('Enter');
}

it('opens once both sides have agreed; they talk, others see nothing of it, and it is gone when they leave', async () => {
  const [builders, forum, reader] = await Promise.all([at('builders'), at('greenBuilding'), at('suppliers')]);
  await builders.sees('The sides may talk in private here once every organisation on them has agreed.');
  await builders.press('Agree to a side-room');
  await builders.press('Go on to confirm');
  await builders.confirm('Agree to a side-room');
  await builders.sees('Home Builders Association agreed:');
  expect(await builders.page.getByRole('button', { name: ENTER }).count()).toBe(0);
  payloadOf(await mutate(speakers.greenBuilding, 'agreeToRoom', { disputeId }));

  for (const each of [builders, forum]) await each.press(ENTER);
  await builders.sees(/In the room with you: .*Green Building Forum/u);
  await forum.sees(/In the room with you: .*Home Builders Association/u);
  await say(builders, OFFER);
  await forum.sees(OFFER, log(forum));
  await say(forum, ANSWER);
  await builders.sees(ANSWER, log(builders));
  expect(await log(builders).innerText()).toMatch(
    /^You\s+We could live.*Green Building Forum\s+One in five/su,
  );
  await builders.settled();
  expect(await axeFindings(builders.page)).toEqual([]);

  await reader.sees('Every organisation on the sides has agreed to talk in private');
  expect(await reader.page.getByRole('button', { name: ENTER }).count()).toBe(0);
  expect(await reader.page.getByText(OFFER).count()).toBe(0);

  await builders.press('Leave the side-room');
  await forum.sees('Nobody else is in the room.');
  await forum.sees(OFFER, log(forum));
  await builders.press(ENTER);
  await builders.sees(ANSWER, log(builders));
  expect(await builders.page.getByText(OFFER).count()).toBe(0);

  payloadOf(await mutate(speakers.builders, 'withdrawDispute', { disputeId, reasons: 'We found words.' }));
  for (const each of [builders, forum]) {
    await each.page.getByText(ANSWER).waitFor({ state: 'hidden' });
    expect(await each.page.getByRole('button', { name: ENTER }).count()).toBe(0);
  }
  for (const each of [builders, forum, reader]) expect(each.complaints).toEqual([]);
}, 180_000);
