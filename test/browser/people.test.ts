import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { flawsOf } from '../support/looking.js';
import { query } from '../support/stored.js';
import { Visitor } from '../support/visitor.js';

const SPACE = '/spaces/net-zero-ready-homes';
const { email, name } = PEOPLE.nature;

let server: DemonstrationServer;
let browser: Browser;
let nature: Visitor;
let secretary: Visitor;
let accountPath: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  [nature, secretary] = await Promise.all([Visitor.at(browser, server.url), Visitor.at(browser, server.url)]);
  await Promise.all([nature.enter('nature'), secretary.enter('secretariat')]);
  const [row] = await query<{ id: string }>(server.database.url, 'SELECT id FROM person WHERE email = $1', [
    email,
  ]);
  accountPath = `/people/${row?.id}/account`;
});

describe('one’s own profile', () => {
  it('is changed by keyboard, and times are shown in the zone that it says', async () => {
    const { page } = nature;
    await nature.open('/account/profile', 'Your profile');
    expect(await flawsOf(nature)).toEqual([]);
    await page.getByLabel('How to address you').fill('Dr Reed');
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
    await page.getByRole('button', { name: 'Save profile' }).focus();
    await page.keyboard.press('Enter');
    await nature.sees('Your profile is saved');
    await nature.open(`${SPACE}/record`, /./u);
    await nature.sees(/GMT\+9/u);
  });

  it('gives the zone by which the decision log is shown as it stood', async () => {
    await nature.open(`${SPACE}/decisions?as-of=2026-11-20`, 'Decision log');
    await nature.sees('The day is that of your time zone, Asia/Tokyo.');
    await nature.sees(/at the end of Friday 20 November 2026, by the clocks of Asia\/Tokyo/u);
  });
});

describe('a profile that comes later than the page', () => {
  it('takes nothing away that was opened and typed meanwhile', async () => {
    const { page } = nature;
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Viewer')) await pause(1_500);
      await route.continue();
    });
    await nature.open(`${SPACE}/decisions`, 'Decision log');
    const search = page.getByRole('main').getByRole('searchbox').first();
    await search.evaluate((field) => field.setAttribute('data-drawn-first', ''));
    await nature.settled();
    expect(await search.getAttribute('data-drawn-first')).toBe('');
    await page.unroute('**/graphql');
  });
});

describe('one’s own data', () => {
  it('can be downloaded whole', async () => {
    await nature.open('/account/data-and-erasure', 'Your data');
    const [download] = await Promise.all([
      nature.page.waitForEvent('download'),
      nature.page.getByRole('link', { name: 'Download your data' }).click(),
    ]);
    const kept = JSON.parse(await readFile(await download.path(), 'utf8')) as {
      sections: { profile: object[] };
    };
    expect(kept.sections.profile).toEqual([expect.objectContaining({ email, addressedAs: 'Dr Reed' })]);
  });

  it('is asked to be erased, once one has read what goes and what stays', async () => {
    await nature.press('What goes and what stays');
    await nature.sees('A position binds the organisation');
    expect(await flawsOf(nature)).toEqual([]);
    await nature.page.getByLabel('Why, if you want to say').fill('I am leaving.');
    await nature.press('Ask for erasure');
    expect(await nature.confirm('Ask')).toMatch(/Nothing is erased before it answers/u);
    await nature.sees('You asked for it');
  });
});

it('what one act recorded is erased by the secretariat, which reads first what goes and what stays', async () => {
  await secretary.open(`${SPACE}/record`, 'Record');
  await secretary.page
    .getByRole('link', { name: /^Erase what it recorded/u })
    .first()
    .click();
  await secretary.sees('Requests for erasure');
  const actId = await secretary.page.getByLabel('Id of the act').inputValue();
  expect(new URL(secretary.page.url()).searchParams.get('act')).toBe(actId);
  expect(await flawsOf(secretary)).toEqual([]);
  await secretary.page.getByLabel('Id of the act').fill('no act');
  await secretary.page.getByLabel('Ground in law').selectOption('UNLAWFUL_PROCESSING');
  await secretary.page.getByLabel('Reason').fill('It said who was ill.');
  await secretary.press('Go on to confirm');
  await secretary.confirm('Erase what one act recorded');
  await secretary.sees(/There is no such act/u);
  await secretary.page.getByLabel('Id of the act').fill(actId);
  await secretary.press('Go on to confirm');
  expect(await secretary.confirm('Erase what one act recorded')).toMatch(
    /erased for good, with the salt .* It was held without right .* It said who was ill\. It stays known/u,
  );
  await secretary.sees(/erased what the act “[A-Za-z.]+” of .* recorded/u);
});

describe('what the secretariat does about an account', () => {
  it('begins with who waits', async () => {
    await secretary.open('/people/erasure-requests', 'Requests for erasure');
    await secretary.sees('I am leaving.');
    expect(await flawsOf(secretary)).toEqual([]);
    await secretary.page.getByRole('link', { name }).click();
    await secretary.sees('They asked for erasure');
    expect(new URL(secretary.page.url()).pathname).toBe(accountPath);
  });

  it('closes it with a reason, and opens it again', async () => {
    await secretary.press('Close the account');
    const form = secretary.page.getByRole('region', { name: 'Close the account' });
    await form.getByRole('button', { name: 'Close the account' }).click();
    await secretary.sees('Say why, in a sentence.');
    await form.getByLabel('Reason').fill('On leave until spring.');
    await form.getByRole('button', { name: 'Close the account' }).click();
    expect(await secretary.confirm('Close it')).toContain('On leave until spring.');
    await secretary.sees(`closed the account of ${name}.`);
    await nature.page.reload();
    await nature.sees('Sign in to see your account');
    await secretary.press('Open the account again');
    const open = secretary.page.getByRole('region', { name: 'Open the account again' });
    await open.getByLabel('Reason').fill('Back.');
    await open.getByRole('button', { name: 'Open the account again' }).click();
    await secretary.confirm('Open it');
    await secretary.sees(`opened the account of ${name} again.`);
  });

  it('erases a person only with the address typed, and shows the pseudonym', async () => {
    const { page } = secretary;
    const part = page.getByRole('region', { name: 'Erase the person' });
    await part.getByRole('button', { name: 'Erase the person' }).click();
    await part.getByLabel('Reason').fill('They asked for it.');
    await part.getByLabel('Type the address of the account').fill('somebody@else.example');
    await part.getByRole('button', { name: 'Erase this person' }).click();
    await secretary.sees('This is not the address of the account.');
    expect(await flawsOf(secretary)).toEqual([]);
    await part.getByLabel('Type the address of the account').fill(email);
    await part.getByRole('button', { name: 'Erase this person' }).click();
    expect(await secretary.confirm('Erase for good')).toContain('Consent withdrawn');
    await page
      .getByRole('heading', { level: 1, name: /^Account of A person \(erased\), [0-9a-f]{8}$/u })
      .waitFor();
    expect(await flawsOf(secretary)).toEqual([]);
  });

  it('is in the record: the act stays, without the name, and says by which act it went', async () => {
    await secretary.open(`${SPACE}/record`, /./u);
    await secretary.sees(/Personal data in this entry has been erased\. .* Ground: consent was withdrawn\./u);
    expect(await secretary.page.getByText(name).count()).toBe(0);
    expect([...nature.complaints, ...secretary.complaints]).toEqual([]);
  });
});
