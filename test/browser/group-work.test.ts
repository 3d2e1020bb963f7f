import type { Browser, Locator } from 'playwright-core';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import {
  type DemonstrationSpace,
  demonstrationSpace,
  LIVING,
  openDecisionOf,
} from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import type { PersonKey } from '../support/people.js';
import { query } from '../support/stored.js';
import { Visitor } from '../support/visitor.js';

const SPACE = `/spaces/${LIVING}`;
const FIRST = 'First meeting: what a limit must do';
const SECOND = 'Second meeting: limits for tall blocks';

let server: DemonstrationServer;
let living: DemonstrationSpace;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  living = await demonstrationSpace(server.database.url, LIVING);
});

async function at(person: PersonKey): Promise<Visitor> {
  const visitor = await Visitor.at(browser, server.url);
  await visitor.enter(person);
  return visitor;
}

function part({ page }: Visitor, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

async function meetingPath(title: string): Promise<string> {
  const [row] = await query<{ id: string }>(server.database.url, 'SELECT id FROM meeting WHERE title = $1', [
    title,
  ]);
  return `${SPACE}/meetings/${row?.id}`;
}

/** Opens what a button opens, by keyboard alone. */
async function openByKeyboard({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

describe('a meeting', () => {
  let chair: Visitor;

  beforeAll(async () => {
    chair = await at('builders');
  });

  it('that has not begun takes apologies, and nobody as there', async () => {
    await chair.open(await meetingPath(SECOND), SECOND);
    await openByKeyboard(chair, 'Record apologies');
    const choice = part(chair, 'Who was there').getByLabel(PEOPLE.nature.name);
    await choice.waitFor();
    expect(await choice.locator('option').allInnerTexts()).toEqual(['Not recorded', 'Apologies']);
    expect(await flawsOf(chair)).toEqual([]);
  });

  it('that has begun has its attendance recorded by keyboard', async () => {
    const { page } = chair;
    await query(
      server.database.url,
      `UPDATE meeting SET starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' WHERE title = $1`,
      [SECOND],
    );
    await chair.open(await meetingPath(SECOND), SECOND);
    await openByKeyboard(chair, 'Record who was there');
    const there = part(chair, 'Who was there');
    await there.getByLabel(PEOPLE.nature.name).waitFor();
    for (const [person, key] of [
      [PEOPLE.nature.name, 'P'],
      [PEOPLE.councils.name, 'A'],
    ] as const) {
      await there.getByLabel(person).focus();
      await page.keyboard.press(key);
    }
    expect(await flawsOf(chair)).toEqual([]);
    await page.getByRole('button', { name: 'Review the list' }).focus();
    await page.keyboard.press('Enter');
    expect(await chair.confirm('Record it')).toMatch(/1 present, 1 with apologies/u);
    const list = there.getByRole('list', { name: 'Who was there' }).getByRole('listitem');
    await list.nth(1).waitFor();
    expect((await list.allInnerTexts()).sort()).toEqual([
      expect.stringMatching(/Councils.*Apologies/su),
      expect.stringMatching(/Nature Trust.*Present/su),
    ]);
    expect(await flawsOf(chair)).toEqual([]);
  });

  it('has its minutes begun from it, as a draft of the group', async () => {
    await openByKeyboard(chair, 'Begin the minutes');
    expect(await chair.confirm('Begin the minutes')).toContain(`begins the minutes of “${SECOND}”`);
    await chair.page.getByRole('heading', { level: 1, name: `Minutes of ${SECOND}` }).waitFor();
    await chair.sees(PEOPLE.nature.name, chair.page.getByRole('textbox').first());
  });

  it('has the minutes of the one before approved in it', async () => {
    await chair.open(await meetingPath(FIRST), FIRST);
    await openByKeyboard(chair, 'Record that the minutes were approved');
    const minutes = part(chair, 'Minutes');
    await minutes.getByLabel('In which meeting').waitFor();
    expect(await flawsOf(chair)).toEqual([]);
    await chair.press('Review the approval', minutes);
    expect(await chair.confirm('Record the approval')).toContain(`was approved in “${SECOND}”`);
    await minutes.getByRole('link', { name: SECOND }).waitFor();
    expect(await flawsOf(chair)).toEqual([]);
    expect(chair.complaints).toEqual([]);
  });
});

describe('terms of reference', () => {
  it('are adopted at a version, with what silence means by them; those before stay listed', async () => {
    const secretary = await at('secretariat');
    const { page } = secretary;
    await secretary.open(`${SPACE}/groups/${living.fabric.groupId}`, 'Fabric standard');
    const terms = part(secretary, 'Terms of reference');
    await secretary.sees(/Silence does not count/u, terms);
    await openByKeyboard(secretary, 'Adopt terms of reference');
    await terms.getByRole('checkbox', { name: /silence counts as consent/u }).focus();
    await page.keyboard.press('Space');
    expect(await flawsOf(secretary)).toEqual([]);
    await page.getByRole('button', { name: 'Review and adopt' }).focus();
    await page.keyboard.press('Enter');
    expect(await secretary.confirm('Adopt')).toContain('as the terms of reference of Fabric standard');
    await terms.getByRole('heading', { name: 'Versions before' }).waitFor();
    await terms.getByText(/Silence does not count/u).waitFor({ state: 'detached' });
    expect(await terms.getByRole('list', { name: 'Versions before' }).getByRole('listitem').count()).toBe(1);
    expect(await flawsOf(secretary)).toEqual([]);
    expect(secretary.complaints).toEqual([]);
  });
});

describe('a declared interest', () => {
  const WHAT = 'The trust owns the wood that the new standard would use.';
  let nature: Visitor;

  beforeAll(async () => {
    nature = await at('nature');
  });

  it('is declared for an organisation by keyboard, by who represents it', async () => {
    const { page } = nature;
    await nature.open('/organisations/nature-trust', 'Nature Trust');
    const interests = part(nature, 'Declared interests');
    await openByKeyboard(nature, 'Declare an interest');
    await interests.getByLabel('What the interest is').waitFor();
    await interests.locator('form').getByRole('button', { name: 'Declare an interest' }).focus();
    await page.keyboard.press('Enter');
    const missing = interests.getByLabel('What the interest is');
    expect(await missing.evaluate((field) => field.matches(':invalid:focus'))).toBe(true);
    expect(await flawsOf(nature)).toEqual([]);
    await interests.getByLabel('What the interest is').focus();
    await page.keyboard.type(WHAT);
    await interests.getByLabel('Where it applies').selectOption({ label: 'Net zero ready homes' });
    await interests.getByLabel('Since').fill('2026-01-01');
    await interests.locator('form').getByRole('button', { name: 'Declare an interest' }).focus();
    await page.keyboard.press('Enter');
    expect(await nature.confirm('Declare it')).toContain('declares an interest of Nature Trust');
    await nature.sees(WHAT, interests);
    expect(await flawsOf(nature)).toEqual([]);
  });

  it('shows beside the decision, and leads to taking no part in it', async () => {
    const { page } = nature;
    await nature.open(`${SPACE}/decisions/${openDecisionOf(living)}`, /^Do we recommend/u);
    await nature.sees(WHAT, part(nature, 'Interests declared in this group'));
    await page.getByRole('link', { name: 'Take no part in this decision because of an interest' }).focus();
    await page.keyboard.press('Enter');
    const read = page.getByRole('button', { name: 'I have read to the end' });
    const recused = page.getByRole('radio', { name: 'Recused', exact: true });
    await read.or(recused).first().waitFor();
    if (await read.isVisible()) {
      await read.scrollIntoViewIfNeeded();
      await read.click();
    }
    await recused.waitFor();
    expect(await recused.isChecked()).toBe(true);
    expect(await flawsOf(nature)).toEqual([]);
    await nature.press('Go on to confirm');
    expect(await nature.confirm('Record this answer')).toMatch(/Recused/iu);
    await nature.sees('Your answer is recorded');
    await nature.sees(/Recused/u, page.getByRole('main'));
    expect(await flawsOf(nature)).toEqual([]);
  });

  it('is withdrawn, and was declared', async () => {
    await nature.open('/organisations/nature-trust', 'Nature Trust');
    const interests = part(nature, 'Declared interests');
    await nature.press('Withdraw this interest', interests);
    expect(await nature.confirm('Withdraw it')).toContain('stays in the register');
    await nature.sees(/withdrawn/u, interests);
    expect(nature.complaints).toEqual([]);
  });
});

describe('a substitute', () => {
  it('is named by the organisation for some days, speaks in the group, and no more once that is ended', async () => {
    const [member, alternate] = await Promise.all([at('councils'), at('alternate')]);
    const group = `${SPACE}/groups/${living.compliance.groupId}`;
    const { page } = member;
    await member.open(group, 'Carbon compliance');
    const people = part(member, 'Who is in it');
    await people.getByRole('button', { name: `Name a substitute for ${PEOPLE.councils.name}` }).focus();
    await page.keyboard.press('Enter');
    await member.press('Name the substitute', people);
    await member.sees('This is needed.', people);
    await people.getByLabel(/^Who stands in: /u).fill('Alternate');
    await people.getByLabel('Who stands in', { exact: true }).selectOption({ label: PEOPLE.alternate.name });
    const today = new Date().toISOString().slice(0, 10);
    await people.getByLabel('First day').fill(today);
    await people.getByLabel('Last day').fill('2999-01-31');
    expect(await flawsOf(member)).toEqual([]);
    await member.press('Name the substitute', people);
    expect(await member.confirm('Name them')).toContain(`names ${PEOPLE.alternate.name} to speak for`);
    await member.sees(/speaks for Councils Association, in place of/u, people);
    expect(await flawsOf(member)).toEqual([]);
    await alternate.open(group, 'Carbon compliance');
    await alternate.sees('Here now: you', alternate.page.getByRole('main'));
    await people.getByRole('button', { name: /^End this/u }).click();
    expect(await member.confirm('End it now')).toContain('speaks again');
    await alternate.page.reload();
    await alternate.sees(/those who take part/u);
    expect([...member.complaints, ...alternate.complaints]).toEqual([]);
  });
});
