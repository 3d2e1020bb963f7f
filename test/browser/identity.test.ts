import type { Browser } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type Installation, SECRETARY, setUpToken, startEmpty } from '../support/installation.js';
import { letterTo } from '../support/letters.js';
import { mutate, outcomeOf } from '../support/people.js';
import { query } from '../support/stored.js';
import { Visitor } from '../support/visitor.js';

const ANN = { email: 'ann@nature.example', name: 'Ann Pryce', password: 'seven winters by the sea' };
const NEXT = 'nine lanterns on the quay';

let server: Omit<Installation, 'secretariat'>;
let browser: Browser;
let secretary: Visitor;
let ann: Visitor;

beforeAll(async () => {
  [server, browser] = await Promise.all([startEmpty(), launchChromium()]);
  secretary = await Visitor.at(browser, server.url);
  ann = await Visitor.at(browser, server.url, { width: 360 });
});

/** What is wrong with the page as it stands: axe, and anything that reaches out of a narrow window. */
async function faults(visitor: Visitor): Promise<string[]> {
  await visitor.settled();
  const wide = await visitor.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [...(await axeFindings(visitor.page)), ...(wide > 0 ? [`${wide} pixels too wide`] : [])];
}

async function named(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  const menu = page.getByRole('button', { name: 'Menu' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('navigation', { name: 'You' }).getByText(name).waitFor();
}

it('the first account is made at the address that the start printed', async () => {
  const { page } = secretary;
  await secretary.open(`/set-up#${await setUpToken(server)}`, 'Set up this installation');
  expect(await faults(secretary)).toEqual([]);
  await page.getByLabel('Your name').fill(SECRETARY.name);
  await page.getByLabel('E-mail address').fill(SECRETARY.email);
  await page.getByLabel('Choose a password').fill('password1234');
  await secretary.sees('The password is one of those that are tried first');
  await page.getByLabel('Choose a password').fill(SECRETARY.password);
  await secretary.sees(/password\.$/u);
  await page.keyboard.press('Enter');
  await named(secretary, SECRETARY.name);
  await secretary.open('/set-up#used', 'Set up this installation');
  await secretary.sees('This link is good for nothing any more');
});

it('somebody invited sees who invites them, chooses a password by keyboard and is in', async () => {
  const cookies = await secretary.context.cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const { email, name } = ANN;
  expect(outcomeOf(await mutate({ url: server.url, cookie }, 'invitePerson', { email, name }))).toBe('OK');
  const { path } = await letterTo(server, email, 'invitation');
  const { page } = ann;
  await ann.open(path ?? '', 'Your invitation');
  await ann.sees('Ann Pryce, Gwen Rees invites you to Concordat.');
  expect(await faults(ann)).toEqual([]);
  await page.getByLabel('Choose a password').focus();
  await page.keyboard.type(ANN.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${server.url}/`);
  await named(ann, ANN.name);
  await ann.open(path ?? '', 'Your invitation');
  await ann.sees('This invitation has been accepted');
});

it('devices are listed in words, and another one is signed out', async () => {
  const elsewhere = await Visitor.at(browser, server.url);
  await elsewhere.open('/sign-in', 'Sign in');
  await elsewhere.page.getByLabel('E-mail address').fill(ANN.email);
  await elsewhere.page.getByLabel('Password').first().fill(ANN.password);
  await elsewhere.page.keyboard.press('Enter');
  await named(elsewhere, ANN.name);
  await ann.open('/account/devices', 'Devices');
  await ann.sees('This device');
  expect(await faults(ann)).toEqual([]);
  await ann.press('Sign out Chrome on Linux');
  expect(await ann.confirm('Sign out')).toContain('You sign that device out');
  await ann.page.getByRole('button', { name: 'Sign out Chrome on Linux' }).waitFor({ state: 'detached' });
  await elsewhere.open('/account/devices', 'Your account');
  await elsewhere.sees('Sign in to see your account');
  await elsewhere.context.close();
});

it('a password is changed by who knows it, and told what is wrong with the next', async () => {
  const { page } = ann;
  await ann.open('/account/sign-in', 'Your sign-in');
  expect(await faults(ann)).toEqual([]);
  await page.getByLabel('Present password').fill('not this one');
  await page.getByLabel('New password').fill(NEXT);
  await ann.press('Change the password');
  await ann.sees('This is not your password. Type it again.');
  await page.getByLabel('Present password').fill(ANN.password);
  await ann.press('Change the password');
  await ann.sees('The password is changed');
  expect((await letterTo(server, ANN.email, 'password_changed')).to).toBe(ANN.email);
});

it('a forgotten password is replaced by letter', async () => {
  const visitor = await Visitor.at(browser, server.url, { scheme: 'dark' });
  const { page } = visitor;
  await visitor.open('/sign-in', 'Sign in');
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  // The page left behind has a field of that name, too.
  await page.getByRole('heading', { level: 1, name: 'Set a new password' }).waitFor();
  await page.getByLabel('E-mail address').fill(ANN.email);
  expect(await faults(visitor)).toEqual([]);
  await page.keyboard.press('Enter');
  await visitor.sees(`If ${ANN.email} has an account, a letter is on its way.`);
  const { path } = await letterTo(server, ANN.email, 'password_reset');
  await visitor.open(path ?? '', 'Set a new password');
  expect(await faults(visitor)).toEqual([]);
  await page.getByLabel('New password').fill(ANN.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Devices' }).waitFor();
  await visitor.sees('This device');
  await ann.open('/account/email', 'Your account');
  await ann.sees('Sign in to see your account');
  await ann.context.close();
  ann = visitor;
});

it('an address is changed once it is confirmed, and the old one can stop it', async () => {
  const { page } = ann;
  await ann.open('/account/email', 'E-mail address');
  expect(await faults(ann)).toEqual([]);
  await page.getByLabel('New address').fill('ann.new@nature.example');
  await page.getByLabel('Present password').fill(ANN.password);
  await ann.press('Ask to change it');
  await ann.sees('Look at your letters');
  const stop = await letterTo(server, ANN.email, 'email_stop');
  const { path } = await letterTo(server, 'ann.new@nature.example', 'email_confirm');
  await ann.open(path ?? '', 'Confirm your new address');
  expect(await faults(ann)).toEqual([]);
  await ann.press('Confirm this address');
  await ann.sees('Sign in with the new address from now on.');
  await ann.open(stop.path ?? '', 'Stop the change of address');
  expect(await faults(ann)).toEqual([]);
  await ann.press('Stop it and sign everybody out');
  await ann.sees('Your old address is used again');
  await ann.open('/account/email', 'Your account');
  await ann.sees('Sign in to see your account');
});

it('somebody signs out everywhere', async () => {
  await secretary.open('/account/devices', 'Devices');
  await secretary.press('Sign out everywhere', secretary.page.getByRole('main'));
  await secretary.confirm('Sign out everywhere');
  await secretary.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  expect([...secretary.complaints, ...ann.complaints]).toEqual([]);
});

describe('a member of the public', () => {
  let demonstration: DemonstrationServer;

  beforeAll(async () => {
    demonstration = await startDemonstrationServer();
  });

  it('responds to an open consultation by confirmed e-mail', async () => {
    const [row] = await query<{ id: string }>(
      demonstration.database.url,
      `SELECT consultation.id FROM consultation JOIN space ON space.id = consultation.space_id
       WHERE space.slug = 'net-zero-ready-homes'`,
    );
    const consultation = `/spaces/net-zero-ready-homes/consultations/${row?.id}`;
    const visitor = await Visitor.at(browser, demonstration.url, { width: 360 });
    const { page } = visitor;
    await visitor.open(consultation, /^Is this/u);
    await page.getByRole('link', { name: 'No account? Respond with your e-mail address' }).click();
    await page.getByRole('heading', { level: 1, name: 'Respond with your address' }).waitFor();
    expect(await faults(visitor)).toEqual([]);
    await page.getByLabel('Your name').fill('Pat Morgan');
    await page.getByLabel('E-mail address').fill('pat@public.example');
    await page.keyboard.press('Enter');
    await visitor.sees('A letter is on its way to pat@public.example.');
    const { path } = await letterTo(demonstration, 'pat@public.example', 'respond_new');
    await visitor.open(path ?? '', 'Confirm your address');
    expect(await faults(visitor)).toEqual([]);
    await visitor.press('Confirm and go on');
    await page.getByRole('heading', { level: 1, name: /^Is this/u }).waitFor();
    await page
      .getByRole('heading', { name: /^Your response|^Respond/u })
      .first()
      .waitFor();
    expect(visitor.complaints).toEqual([]);
  });
});
