import type { Browser } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { atDispute } from '../support/dispute-page.js';
import { caretAfter, saved, textOf } from '../support/drafting-room.js';
import { mutate, type PersonKey, payloadOf } from '../support/people.js';
import { type StatementSpeakers, statementBegun } from '../support/statement-begun.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';

const MATTER = 'Whether each home is tested';
const CHANGED = 'The text has been changed since it was shown to you here.';

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

/** The letters of the first clause: what is drawn of carets between them is none. */
async function lettersOf(visitor: Visitor): Promise<string> {
  return (await textOf(visitor).locator('p').first().innerText()).replaceAll(/[^A-Za-z]/gu, '');
}

const type = ({ page }: Visitor, words: string) => page.keyboard.type(words, { delay: 15 });

/** Reaches the end of the words that are shown, and says so. */
async function readToEnd(visitor: Visitor): Promise<void> {
  await visitor.page.getByText('End of the joint statement.').scrollIntoViewIfNeeded();
  await visitor.press('I have read to the end');
  await visitor.sees('You have read these words to their end.');
}

it('is written by two sides at once, read live, agreed to, and lapses with the next word', async () => {
  const [builders, forum] = await Promise.all([at('builders'), at('greenBuilding')]);
  await Promise.all([saved(builders), saved(forum)]);
  await forum.sees('Home Builders Association', forum.page.getByRole('complementary'));
  await caretAfter(builders, '');
  await type(builders, 'We both want sound homes.');
  await forum.sees('We both want sound homes.', textOf(forum));
  await caretAfter(forum, 'We both want sound homes.');
  await Promise.all([
    type(builders, ' Samples find the faults.'),
    type(forum, ' Each home has faults of its own.'),
  ]);
  await Promise.all([saved(builders), saved(forum)]);
  await until('both windows have the same letters', async () => {
    const [mine, theirs] = await Promise.all([builders, forum].map(lettersOf));
    return mine === theirs && mine?.includes('faultsofitsown') === true;
  });

  const reader = await at('suppliers');
  await reader.sees('We both want sound homes.', textOf(reader));
  await reader.sees('The sides and the facilitator write this text.');
  expect(await textOf(reader).getByRole('textbox').count()).toBe(0);
  expect(await reader.page.getByRole('button', { name: 'Agree to this text' }).count()).toBe(0);

  await builders.press('Agree to this text');
  await builders.page.getByRole('article', { name: 'The joint statement as it is stored now' }).waitFor();
  await builders.settled();
  expect(await axeFindings(builders.page)).toEqual([]);
  expect(await builders.page.getByRole('button', { name: 'Go on to confirm' }).count()).toBe(0);
  await readToEnd(builders);
  await builders.press('Go on to confirm');
  expect(await builders.confirm('Agree to this text')).toMatch(
    /Home Builders Association agrees to the joint statement .* any later change of the text makes this lapse/u,
  );
  await builders.sees('Home Builders Association agrees to this text');
  await builders.sees('Green Building Forum has not agreed yet');

  await forum.press('Agree to this text');
  await forum.page.getByRole('article', { name: 'The joint statement as it is stored now' }).waitFor();
  await readToEnd(forum);
  await caretAfter(builders, 'We both want sound homes.');
  await type(builders, ' And soon.');
  await builders.sees('Home Builders Association agreed to an earlier text');
  await forum.sees(CHANGED);
  await forum.press('Go on to confirm');
  await forum.confirm('Agree to this text');
  await forum.sees(/The joint statement has other words now/u);
  await forum.press('Show it as it is now');
  await forum.sees('And soon.', forum.page.getByRole('article'));
  await forum.page.getByText(CHANGED).waitFor({ state: 'hidden' });
  await readToEnd(forum);
  await forum.press('Go on to confirm');
  await forum.confirm('Agree to this text');
  await forum.sees('Green Building Forum agrees to this text');

  const input = { disputeId, reasons: 'So be it.' };
  payloadOf(await mutate(speakers.builders, 'withdrawDispute', input));
  await reader.sees('The dispute has ended, and the joint statement with it');
  await reader.sees('And soon.', reader.page.getByRole('article'));
  for (const each of [builders, forum, reader]) expect(each.complaints).toEqual([]);
}, 180_000);
