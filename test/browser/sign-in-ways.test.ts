import type { Browser } from 'playwright-core';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { knownOrigin } from '../support/free-port.js';
import { OpenIdProvider } from '../support/openid-provider.js';
import { ask } from '../support/people.js';
import { authenticatorOf } from '../support/virtual-authenticator.js';
import { Visitor } from '../support/visitor.js';

const WIDTHS = [1440, 360] as const;
const SCHEMES = ['light', 'dark'] as const;

let server: DemonstrationServer;
let provider: OpenIdProvider;
let browser: Browser;

beforeAll(async () => {
  const origin = await knownOrigin();
  provider = await OpenIdProvider.start(`${origin.CONCORDAT_ORIGIN}/providers/test/callback`);
  provider.accounts.set('supplier', { email: PEOPLE.suppliers.email, verified: true });
  [server, browser] = await Promise.all([
    startDemonstrationServer({ ...origin, CONCORDAT_PROVIDERS: provider.setting() }),
    launchChromium(),
  ]);
});

async function signOut({ page }: Visitor): Promise<void> {
  const you = page.getByRole('navigation', { name: 'You', exact: true });
  await you.getByRole('button', { name: 'Sign out' }).click();
  await you.getByRole('link', { name: 'Sign in' }).waitFor();
}

/** What axe finds on the page, at each width and in each scheme, and whether it is wider than the window. */
async function faultsOf({ page }: Visitor): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const findings = await axeFindings(page);
      found.push(...findings.map((finding) => `${width} ${colorScheme}: ${finding}`));
    }
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) found.push(`${width}: ${over} pixels too wide`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

it('a passkey is added, signs its owner in, and is removed', async () => {
  const visitor = await Visitor.at(browser, server.url);
  await authenticatorOf(visitor);
  await visitor.enter('nature');
  await visitor.open('/account/passkeys', /^Passkeys$/u);
  await visitor.sees('You have no passkeys');
  await visitor.press('Add a passkey');
  await visitor.page.getByLabel('What shall it be called?').fill('Work laptop');
  await visitor.page.keyboard.press('Enter');
  await visitor.sees('The passkey “Work laptop” was added');
  await visitor.page
    .getByRole('listitem')
    .filter({ hasText: 'Work laptop' })
    .getByText('Never used.')
    .waitFor();
  expect(await faultsOf(visitor)).toEqual([]);

  await signOut(visitor);
  await visitor.open('/sign-in', /^Sign in$/u);
  expect(await faultsOf(visitor)).toEqual([]);
  await visitor.press('Use a passkey');
  await visitor.page.waitForURL(`${server.url}/`);
  await visitor.open('/account/passkeys', /^Passkeys$/u);
  await visitor.sees(/Last used on/u);

  await visitor.press('Remove “Work laptop”');
  const said = await visitor.confirm('Remove it');
  expect(said).toContain('It can no longer be used to sign in.');
  await visitor.sees('You have no passkeys');
  expect(visitor.complaints).toEqual([]);
});

it('a provider is linked by consent, signs its owner in, and is removed', async () => {
  const visitor = await Visitor.at(browser, server.url);
  const { page } = visitor;
  await visitor.open('/sign-in', /^Sign in$/u);
  await page.getByRole('link', { name: 'Sign in with Test Identity' }).click();
  await page.getByRole('button', { name: 'Refuse' }).click();
  await visitor.sees('You did not go on at Test Identity');
  await page.getByRole('link', { name: 'Sign in with Test Identity' }).click();
  await page.getByRole('button', { name: 'Continue as supplier' }).click();
  await visitor.sees(`Test Identity says that you are ${PEOPLE.suppliers.email}`);
  await visitor.sees('There is an account here with this address.');
  expect(await faultsOf(visitor)).toEqual([]);

  await visitor.enter('suppliers');
  await visitor.open('/link-provider', /^Link your account$/u);
  await visitor.press('Link to Test Identity');
  await page.waitForURL(`${server.url}/account/providers`);
  await page.getByRole('listitem').filter({ hasText: 'Test Identity' }).first().waitFor();
  await visitor.sees(`As ${PEOPLE.suppliers.email}`);
  expect(await faultsOf(visitor)).toEqual([]);

  await signOut(visitor);
  await visitor.open('/sign-in', /^Sign in$/u);
  await page.getByRole('link', { name: 'Sign in with Test Identity' }).click();
  await page.waitForURL(`${server.url}/`);
  await visitor.open('/account/providers', /^Other sign-ins$/u);
  await visitor.sees(/Last used on/u);
  await visitor.press('Remove the link to Test Identity');
  await visitor.confirm('Remove the link');
  await visitor.sees('Your account is linked to nobody');
  expect(visitor.complaints).toEqual([]);
});

it('an access token is made by keyboard, shown once, works, and is revoked', async () => {
  const visitor = await Visitor.at(browser, server.url);
  const { page } = visitor;
  await visitor.enter('builders');
  await visitor.open('/account/tokens', /^Access tokens$/u);
  await visitor.sees('You have no access tokens');
  await page.getByRole('button', { name: 'Make an access token' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('What is it for?').focus();
  await page.keyboard.type('Nightly report');
  await page.getByRole('checkbox', { name: 'Deciding' }).focus();
  await page.keyboard.press('Space');
  expect(await faultsOf(visitor)).toEqual([]);
  await page.getByLabel('How long does it last?').selectOption('7');
  await page.getByRole('button', { name: 'Make an access token' }).focus();
  await page.keyboard.press('Enter');
  const said = await visitor.confirm('Make it');
  expect(said).toContain('for 7 days. It reaches: Reading; Deciding.');
  await visitor.sees('The access token “Nightly report” was made');
  const token = await page.getByLabel('Access token', { exact: true }).inputValue();
  expect(await faultsOf(visitor)).toEqual([]);
  const script = { url: server.url, cookie: '', token };
  const asked = await ask<{ viewer: { email: string } }>(script, '{ viewer { email } }');
  expect(asked.data?.viewer.email).toBe(PEOPLE.builders.email);

  await visitor.press('I have kept it');
  expect(await page.getByText(token).count()).toBe(0);
  await visitor.press('Revoke “Nightly report”');
  await visitor.confirm('Revoke it');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Nightly report' })
    .getByText('Revoked', { exact: true })
    .waitFor();
  expect((await ask(script, '{ viewer { email } }')).status).toBe(401);
  expect(visitor.complaints).toEqual([]);
});
