import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { Visitor } from '../support/visitor.js';

const QUESTION = 'Are we near a carbon limit?';
const BINDS_NOBODY = /This poll binds nobody/u;

let server: DemonstrationServer;
let browser: Browser;
let living: DemonstrationSpace;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  living = await demonstrationSpace(server.database.url, LIVING);
}, 180_000);

/** Ten days ahead, as a control for date and time has it. */
function inTenDays(): string {
  return new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 16);
}

it('a poll goes from the page of its group through answers to a decision, and binds nobody on the way', async () => {
  const builders = await Visitor.at(browser, server.url);
  const { page } = builders;
  await builders.enter('builders');
  await builders.open(`/spaces/${LIVING}/groups/${living.compliance.groupId}`, /./u);
  await builders.settled();
  await builders.press('Open a poll');
  await page.getByLabel('How people answer').selectOption('GRADIENTS');
  await page.getByRole('textbox', { name: 'Question', exact: true }).fill(QUESTION);
  await page.getByLabel('What people should know first').fill('The limit is 11 kg for each square metre.');
  await page.getByLabel('About the words of').selectOption({ index: 1 });
  await page.getByLabel('Closes at').fill(inTenDays());
  expect(await flawsOf(builders)).toEqual([]);
  await builders.press('Go on to confirm');
  expect(await builders.confirm('Open a poll')).toContain('It binds nobody.');
  await page.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
  const path = new URL(page.url()).pathname;
  await builders.sees(BINDS_NOBODY);
  await builders.sees('Nobody has answered');

  await builders.press('Go on to confirm');
  await builders.sees('Choose one of the steps.');
  await page.getByRole('radio', { name: 'Whole-hearted endorsement' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('But for the small homes.');
  await builders.press('Go on to confirm');
  expect(await builders.confirm('Answer for yourself')).toContain('Agreement with a minor point');
  await page
    .getByRole('row', { name: /Agreement with a minor point/u })
    .getByText('1')
    .first()
    .waitFor();
  await builders.sees('In the middle of all answers in order stands: Agreement with a minor point.');

  const councils = await Visitor.at(browser, server.url, { width: 360 });
  await councils.enter('councils');
  await councils.open(path, QUESTION);
  await councils.page.getByRole('radio', { name: 'Veto' }).check();
  await councils.press('Go on to confirm');
  await councils.confirm('Answer for yourself');
  await councils.press('Answer anew');
  await councils.page.getByRole('radio', { name: 'Serious disagreement' }).check();
  await councils.press('Go on to confirm');
  await councils.confirm('Answer for yourself');
  await councils.sees('answered anew');
  await councils.sees('In the middle of all answers in order stand');
  expect(await flawsOf(councils)).toEqual([]);

  await builders.open(path, QUESTION);
  expect(await flawsOf(builders)).toEqual([]);
  await builders.press('Turn into a decision');
  await page.getByRole('textbox', { name: 'Question', exact: true }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Question', exact: true }).inputValue()).toBe(QUESTION);
  await builders.press('Open the decision…');
  expect(await builders.confirm('Open the decision')).toContain('no answer to it is a position');
  await page.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
  await builders.sees('Which bound nobody: no answer to it is a position.');
  await page.getByRole('main').getByRole('link', { name: QUESTION }).click();
  await builders.sees('Decisions from this poll');
  await builders.press('Close the poll');
  await builders.confirm('Close the poll');
  await page.getByRole('heading', { name: 'Your answer' }).waitFor();
  await page.getByRole('button', { name: 'Answer anew' }).waitFor({ state: 'detached' });
  expect(await flawsOf(builders)).toEqual([]);
  for (const each of [builders, councils]) {
    expect(each.complaints).toEqual([]);
    await each.context.close();
  }
}, 240_000);

it('the list of polls narrows and says so where none matches', async () => {
  const visitor = await Visitor.at(browser, server.url);
  const { page } = visitor;
  await visitor.enter('energyObserver');
  await visitor.open(`/spaces/${LIVING}/polls`, 'Polls');
  await page.getByRole('link', { name: QUESTION }).waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await page.getByLabel('Show', { exact: true }).selectOption('OPEN');
  await page.getByLabel('How people answer').selectOption('QUESTION_ROUND');
  await visitor.sees('No poll matches');
  await page.getByLabel('Show', { exact: true }).selectOption('CLOSED');
  await page.getByLabel('How people answer').selectOption('GRADIENTS');
  await page.getByRole('link', { name: QUESTION }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: QUESTION }).waitFor();
  expect(new URL(page.url()).search).toBe('?status=closed&method=gradients');
  expect(await page.getByLabel('Show', { exact: true }).inputValue()).toBe('CLOSED');
  await page.getByRole('link', { name: QUESTION }).click();
  await page.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
  await visitor.sees(BINDS_NOBODY);
  expect(await page.getByRole('radio').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Turn into a decision' }).count()).toBe(0);
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
}, 120_000);

it('options are put to people, who share out dots; the page says how they are counted', async () => {
  const builders = await Visitor.at(browser, server.url);
  const { page } = builders;
  await builders.enter('builders');
  await builders.open(`/spaces/${LIVING}/groups/${living.compliance.groupId}`, /./u);
  await builders.settled();
  await builders.press('Open a poll');
  await page.getByLabel('How people answer').selectOption('DOTS');
  await page.getByRole('textbox', { name: 'Question', exact: true }).fill('What comes first?');
  await page.getByRole('textbox', { name: 'Options' }).fill('Walls');
  await page.getByLabel('Closes at').fill(inTenDays());
  await builders.press('Go on to confirm');
  await builders.sees('Give at least 2, and at most 20.');
  await page.getByRole('textbox', { name: 'Options' }).fill('Walls\nRoofs\nHeat pumps');
  expect(await flawsOf(builders)).toEqual([]);
  await builders.press('Go on to confirm');
  await builders.confirm('Open a poll');
  await page.getByRole('heading', { level: 1, name: 'What comes first?' }).waitFor();
  const path = new URL(page.url()).pathname;
  await builders.sees('3 dots in all; 3 left.');
  await page.getByLabel('Roofs').fill('3');
  await page.getByLabel('Walls').fill('1');
  await builders.press('Go on to confirm');
  await builders.sees('Take some back.');
  await page.getByLabel('Roofs').fill('2');
  await builders.press('Go on to confirm');
  expect(await builders.confirm('Answer for yourself')).toContain('Walls: 1 dot; Roofs: 2 dots');
  await builders.sees('All dots that people gave, added up.');
  await page.getByRole('row', { name: /Roofs/u }).getByText('2').first().waitFor();
  expect(await flawsOf(builders)).toEqual([]);

  const councils = await Visitor.at(browser, server.url, { width: 360, scheme: 'dark' });
  await councils.enter('councils');
  await councils.open(path, 'What comes first?');
  await councils.page.getByLabel('Heat pumps').fill('3');
  await councils.press('Go on to confirm');
  await councils.confirm('Answer for yourself');
  await councils.page
    .getByRole('row', { name: /Heat pumps/u })
    .getByText('3')
    .first()
    .waitFor();
  await councils.sees('Roofs: 2 dots');
  expect(await flawsOf(councils)).toEqual([]);
  expect([...builders.complaints, ...councils.complaints]).toEqual([]);
});

it('a time to meet is found', async () => {
  const builders = await Visitor.at(browser, server.url, { width: 768 });
  const { page } = builders;
  await builders.enter('builders');
  await builders.open(`/spaces/${LIVING}/groups/${living.compliance.groupId}`, /./u);
  await builders.settled();
  await builders.press('Open a poll');
  await page.getByLabel('How people answer').selectOption('MEETING_TIME');
  await page.getByRole('textbox', { name: 'Question', exact: true }).fill('When do we meet?');
  await page.getByLabel('Time 1').fill('2031-05-06T10:00');
  await page.getByLabel('Time 2').fill('2031-05-07T10:00');
  await page.getByLabel('Closes at').fill(inTenDays());
  await builders.press('Go on to confirm');
  await builders.confirm('Open a poll');
  await page.getByRole('heading', { level: 1, name: 'When do we meet?' }).waitFor();
  await page.getByLabel(/Tuesday 6 May 2031/u).selectOption({ label: 'can come if need be' });
  await page.getByLabel(/Wednesday 7 May 2031/u).selectOption({ label: 'can come' });
  await builders.press('Go on to confirm');
  await builders.confirm('Answer for yourself');
  const rows = page.getByRole('rowheader');
  await rows.first().waitFor();
  expect(await rows.allInnerTexts()).toEqual([
    expect.stringContaining('Wednesday 7 May 2031'),
    expect.stringContaining('Tuesday 6 May 2031'),
  ]);
  expect(await flawsOf(builders)).toEqual([]);
  expect(builders.complaints).toEqual([]);
});
