import type { Browser, Locator } from 'playwright-core';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import type { PersonKey } from '../support/people.js';
import { Visitor } from '../support/visitor.js';

const SPACE = `/spaces/${LIVING}`;

let server: DemonstrationServer;
let living: DemonstrationSpace;
let browser: Browser;
let chair: Visitor;
let observer: Visitor;
let secretary: Visitor;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  living = await demonstrationSpace(server.database.url, LIVING);
  [chair, observer, secretary] = await Promise.all([at('builders'), at('energyObserver'), at('secretariat')]);
}, 120_000);

async function at(person: PersonKey): Promise<Visitor> {
  const visitor = await Visitor.at(browser, server.url);
  await visitor.enter(person);
  return visitor;
}

const groupPath = () => `${SPACE}/groups/${living.compliance.groupId}`;

function part(visitor: Visitor, name: string): Locator {
  return visitor.page.getByRole('region', { name, exact: true });
}

/** What axe finds and how far the page is too wide, wide and narrow, in light and dark. */
async function flawsOf({ page }: Visitor): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      found.push(...(await axeFindings(page)).map((each) => `${width} ${colorScheme}: ${each}`));
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 0) found.push(`${width}: ${overflow} pixels too wide`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

describe('a request to join', () => {
  it('is made by keyboard, for an organisation, with reasons', async () => {
    const { page } = observer;
    await observer.open(groupPath(), 'Carbon compliance');
    await page.getByRole('button', { name: 'Ask to join' }).focus();
    await page.keyboard.press('Enter');
    await observer.press('Review the request');
    expect(await page.getByLabel('Why').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Why').focus();
    await page.keyboard.type('We hold the figures for the grid.');
    expect(await flawsOf(observer)).toEqual([]);
    await page.getByRole('button', { name: 'Review the request' }).focus();
    await page.keyboard.press('Enter');
    expect(await observer.confirm('Send the request')).toContain('asks to join Carbon compliance');
    await observer.sees('Waits for an answer', part(observer, 'Your request to join'));
  });

  it('is answered by a co-chair with reasons, and makes a member', async () => {
    await chair.open(groupPath(), 'Carbon compliance');
    const requests = part(chair, 'Requests to join');
    await requests.getByRole('button', { name: `Answer ${PEOPLE.energyObserver.name}` }).click();
    await chair.press('Review the answer', requests);
    await chair.sees('Choose an answer.', requests);
    await requests.getByLabel('Yes, take them in as a member').check();
    await requests.getByLabel('Reasons').fill('The grid was missing.');
    expect(await flawsOf(chair)).toEqual([]);
    await chair.press('Review the answer', requests);
    expect(await chair.confirm('Send the answer')).toContain(`takes ${PEOPLE.energyObserver.name}`);
    await part(chair, 'Who is in it').getByRole('link', { name: PEOPLE.energyObserver.name }).waitFor();
  });
});

describe('appointing', () => {
  it('finds anybody of the space by a part of the name, and offers the organisation they belong to', async () => {
    const { page } = chair;
    await chair.press('Appoint somebody');
    const form = page.locator('form').filter({ hasText: 'Whom' });
    await chair.press('Review the appointment', form);
    await chair.sees('Choose whom you appoint.', form);
    await form.getByLabel('Whom: a part of the name').fill('auditor');
    await form.getByLabel('Whom', { exact: true }).selectOption({ label: PEOPLE.auditor.name });
    await form.getByLabel('Role').selectOption('Observer');
    expect(await flawsOf(chair)).toEqual([]);
    await chair.press('Review the appointment', form);
    expect(await chair.confirm('Appoint')).toContain(`appoints ${PEOPLE.auditor.name}`);
    await part(chair, 'Who is in it').getByRole('link', { name: PEOPLE.auditor.name }).waitFor();
  });
});

describe('a meeting', () => {
  it('is called with an agenda, by the clocks of the zone that the form names', async () => {
    const { page } = chair;
    const meetings = part(chair, 'Meetings');
    await chair.press('Call a meeting', meetings);
    await meetings.getByLabel('Title').fill('What is left to settle');
    await meetings.getByLabel('Starts').fill('2031-07-01T10:00');
    await meetings.getByLabel('Ends').fill('2031-07-01T12:00');
    await meetings.getByLabel('Time zone').selectOption('Asia/Tokyo');
    await meetings.getByLabel('Place').fill('Room 2');
    await chair.press('Add an item', meetings);
    await meetings.getByLabel('What').last().fill('The limit for tall blocks');
    expect(await flawsOf(chair)).toEqual([]);
    await chair.press('Review the meeting', meetings);
    expect(await chair.confirm('Call the meeting')).toMatch(/Asia\/Tokyo/u);
    await page.getByRole('heading', { level: 1, name: 'What is left to settle' }).waitFor();
    await chair.sees('The limit for tall blocks', part(chair, 'Agenda'));
    expect(await page.locator('time').first().getAttribute('datetime')).toBe('2031-07-01T01:00:00.000Z');
    expect(await flawsOf(chair)).toEqual([]);
  });

  it('gives somebody an action, which is settled with a note', async () => {
    const { page } = chair;
    const actions = part(chair, 'Actions');
    await chair.press('Give somebody an action', actions);
    await actions.getByLabel('What is to be done').fill('Ask the councils for figures');
    await actions.getByLabel('By when').fill('2031-06-01');
    await actions.getByLabel('By whom').locator('option').first().waitFor({ state: 'attached' });
    await chair.press('Review the action', actions);
    await chair.confirm('Give the action');
    await actions.getByRole('button', { name: 'Settle: Ask the councils for figures' }).click();
    await actions.getByLabel('Note').fill('They sent them.');
    await chair.press('Review', actions);
    expect(await chair.confirm('Record it')).toContain('The action is done');
    expect(await flawsOf(chair)).toEqual([]);
    await page.goBack();
  });
});

describe('a group’s end', () => {
  it('has a final report, which then stands on its page', async () => {
    const { page } = secretary;
    await secretary.open(groupPath(), 'Carbon compliance');
    await secretary.press('Close the group');
    const form = page.locator('form').filter({ hasText: 'Final report' });
    await secretary.press('Review and close', form);
    expect(await form.getByLabel('Final report').getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('Final report').fill('The limit was recommended. Tall blocks are left to do.');
    expect(await flawsOf(secretary)).toEqual([]);
    await secretary.press('Review and close', form);
    expect(await secretary.confirm('Close the group')).toMatch(/its places end today/u);
    await secretary.sees('Tall blocks are left to do.', part(secretary, 'Final report'));
    expect(await page.getByRole('button', { name: 'Appoint somebody' }).count()).toBe(0);
    expect(await flawsOf(secretary)).toEqual([]);
    expect([...chair.complaints, ...observer.complaints, ...secretary.complaints]).toEqual([]);
  });
});
