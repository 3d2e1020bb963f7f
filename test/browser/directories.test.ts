import type { Browser } from 'playwright-core';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { flawsOf } from '../support/looking.js';
import type { PersonKey } from '../support/people.js';
import { Visitor } from '../support/visitor.js';

let server: DemonstrationServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
});

async function at(person: PersonKey | null): Promise<Visitor> {
  const visitor = await Visitor.at(browser, server.url);
  if (person !== null) await visitor.enter(person);
  return visitor;
}

const entries = ({ page }: Visitor, name: string) =>
  page.getByRole('list', { name, exact: true }).getByRole('listitem');

describe('the directory of organisations', () => {
  it('is narrowed by keyboard, by whoever comes, and the address keeps what was asked', async () => {
    const visitor = await at(null);
    const { page } = visitor;
    await visitor.open('/organisations', 'Organisations');
    await visitor.sees('9 organisations');
    await page.getByLabel('Name').focus();
    await page.keyboard.type('nature');
    await visitor.sees('1 organisation');
    expect(new URL(page.url()).searchParams.get('search')).toBe('nature');
    await page.reload();
    await visitor.sees('1 organisation');
    await page.getByRole('link', { name: 'Nature Trust' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Nature Trust' }).waitFor();
    expect(await page.getByRole('region', { name: 'Its people' }).count()).toBe(0);
    await page.goBack();
    await page.getByLabel('Name').fill('');
    await page.getByLabel('Sector').selectOption('Central government');
    await visitor.sees('2 organisations');
    await page.getByLabel('Kind').selectOption('Charity');
    await visitor.sees('No organisation is like this');
    expect(await flawsOf(visitor)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it('is added to by the secretariat, which is told what is missing', async () => {
    const secretary = await at('secretariat');
    const { page } = secretary;
    await secretary.open('/organisations', 'Organisations');
    await page.getByRole('button', { name: 'Add an organisation' }).focus();
    await page.keyboard.press('Enter');
    const form = page.locator('form');
    await secretary.press('Add an organisation', form);
    const missing = form.getByLabel('Name', { exact: true });
    expect(await missing.evaluate((field) => field.matches(':invalid:focus'))).toBe(true);
    expect(await flawsOf(secretary)).toEqual([]);
    await form.getByLabel('Name', { exact: true }).fill('Tai Cymru');
    await form.getByLabel('Sector', { exact: true }).selectOption('House-building');
    await form.getByLabel(/^What it is/u).fill('Builds homes in Wales. Illustrative.');
    await secretary.press('Add an organisation', form);
    expect(await secretary.confirm('Add it')).toContain('adds the organisation Tai Cymru');
    await page.getByRole('heading', { level: 1, name: 'Tai Cymru' }).waitFor();
    expect(await flawsOf(secretary)).toEqual([]);
    expect(secretary.complaints).toEqual([]);
  });
});

describe('the directory of people', () => {
  it('is narrowed by keyboard, and leads to who somebody is and for whom they speak', async () => {
    const visitor = await at('builders');
    const { page } = visitor;
    await visitor.open('/people', 'People');
    await visitor.sees('13 people');
    await page.getByLabel('Name').focus();
    await page.keyboard.type('analyst');
    await visitor.sees('1 person');
    await entries(visitor, 'People').getByRole('link', { name: PEOPLE.seconded.name }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: PEOPLE.seconded.name }).waitFor();
    const ties = page.getByRole('region', { name: 'For whom they speak' });
    expect(await ties.innerText()).toMatch(
      /lent to Shared Space Secretariat, paid by Energy Suppliers Group/u,
    );
    expect(await page.getByText(PEOPLE.seconded.email).count()).toBe(0);
    await page.goBack();
    await page.getByLabel('Name').fill('');
    await page.getByLabel('Sector').selectOption('Environment and civil society');
    await visitor.sees('2 people');
    await page.getByLabel('Name').fill('zebra');
    await visitor.sees('Nobody is like this');
    expect(await flawsOf(visitor)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it('lets the secretariat record a secondment and end it', async () => {
    const secretary = await at('secretariat');
    const { page } = secretary;
    await secretary.open('/people?search=auditor', 'People');
    await page.getByRole('link', { name: PEOPLE.auditor.name }).click();
    await secretary.press('Record an affiliation');
    const form = page.locator('form').filter({ hasText: 'Record an affiliation' });
    await secretary.press('Record an affiliation', form);
    await secretary.sees('This is needed.', form);
    expect(await flawsOf(secretary)).toEqual([]);
    await form.getByLabel('What ties them').selectOption('Lent by it to another');
    for (const [label, found] of [
      ['Who lends them', 'Green Building Forum'],
      ['To whom they are lent', 'Shared Space Secretariat'],
    ] as const) {
      await form.getByLabel(`${label}: a part of the name`).fill(found);
      await form.getByLabel(label, { exact: true }).selectOption(found);
    }
    await form.getByLabel('First day').fill('2026-01-01');
    await secretary.press('Record an affiliation', form);
    expect(await secretary.confirm('Record it')).toContain(
      'lent by Green Building Forum to Shared Space Secretariat',
    );
    await secretary.sees(/seconded by Green Building Forum/u);
    await secretary.press('End what ties them to Green Building Forum');
    expect(await flawsOf(secretary)).toEqual([]);
    expect(secretary.complaints).toEqual([]);
  });
});

it('who is not signed in is asked to sign in before they see people', async () => {
  const visitor = await at(null);
  await visitor.open('/people', 'People');
  await visitor.page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor();
  expect(await visitor.page.getByText(PEOPLE.seconded.name).count()).toBe(0);
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.context.close();
});
