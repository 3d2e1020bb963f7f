import type { Browser } from 'playwright-core';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import type { PersonKey } from '../support/people.js';
import { query } from '../support/stored.js';
import { Visitor } from '../support/visitor.js';

const SPACE = '/spaces/net-zero-ready-homes/console';
const SCHEMES = ['light', 'dark'] as const;

let server: DemonstrationServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
});

async function at(person: PersonKey, path: string, heading: RegExp, width = 1440): Promise<Visitor> {
  const visitor = await Visitor.at(browser, server.url, { width });
  await visitor.enter(person);
  await visitor.open(path, heading);
  await visitor.settled();
  return visitor;
}

const PAGES: readonly (readonly [string, RegExp])[] = [
  ['/console', /^What needs the secretariat$/u],
  ['/console/spaces', /^Spaces$/u],
  ['/console/people', /^People$/u],
  ['/console/roles', /^Roles$/u],
  ['/console/organisations', /^Organisations$/u],
  ['/console/invitations', /^Invitations$/u],
  ['/console/lists', /^Lists as files$/u],
  [SPACE, /^What needs the secretariat of this space$/u],
  [`${SPACE}/space`, /^The space itself$/u],
  [`${SPACE}/people`, /^People$/u],
  [`${SPACE}/roles`, /^Roles$/u],
  [`${SPACE}/organisations`, /^Organisations$/u],
  [`${SPACE}/invitations`, /^Invitations$/u],
  [`${SPACE}/lists`, /^Lists as files$/u],
];

describe.each([1440, 768, 360])('the console at %i px', (width) => {
  it('is clean in light and dark, and as wide as the window, on every page', async () => {
    const visitor = await Visitor.at(browser, server.url, { width });
    await visitor.enter('secretariat');
    const found: string[] = [];
    for (const [path, heading] of PAGES) {
      await visitor.open(path, heading);
      await visitor.settled();
      for (const scheme of SCHEMES) {
        await visitor.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        found.push(...(await axeFindings(visitor.page)).map((finding) => `${path} ${scheme}: ${finding}`));
      }
      const overflow = await visitor.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) found.push(`${path}: ${overflow} px too wide`);
    }
    await visitor.context.close();
    expect([...found, ...visitor.complaints]).toEqual([]);
  });
});

describe('the console', () => {
  it('is offered to the secretariat alone, and says so to others', async () => {
    const other = await at('builders', '/console', /^Console of the installation$/u);
    await other.sees(/This console is for the secretariat of the installation/u);
    expect(await other.page.getByRole('link', { name: 'Console' }).count()).toBe(0);
    await other.open(SPACE, /^Console of this space$/u);
    await other.sees(/for the secretariat and the sponsor of the space/u);
    await other.context.close();
    const own = await at('secretariat', '/', /./u);
    await own.page.getByRole('link', { name: 'Console' }).click();
    await own.page.getByRole('heading', { level: 1, name: 'What needs the secretariat' }).waitFor();
    await own.sees(/Mail is not set up/u);
    await own.context.close();
  });

  it('opens a space by keyboard, whose secretariat one then is', async () => {
    const visitor = await at('secretariat', '/console/spaces', /^Spaces$/u);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Open a space' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Title').focus();
    await page.keyboard.type('Heat networks');
    await page.keyboard.press('Tab');
    await page.keyboard.type('heat-networks');
    await page.keyboard.press('Tab');
    await page.keyboard.type('One network a town.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Warm homes.');
    await page.getByLabel('Target date').fill('2040-12-31');
    await page.getByLabel('Target date').press('Enter');
    const said = await visitor.confirm('Open it');
    expect(said).toMatch(
      /“Heat networks” with the target date Monday 31 December 2040, and become its secretariat/u,
    );
    await page.getByRole('link', { name: 'Heat networks' }).click();
    const rail = page.getByRole('navigation', { name: 'This space' });
    await rail.getByRole('link', { name: 'Console' }).click();
    await visitor.sees(/No organisation takes part yet/u);
    await visitor.sees(/Nobody sponsors the space/u);
    await visitor.context.close();
  });

  it('gives a role and ends it, and says why the last secretariat stays', async () => {
    const visitor = await at('secretariat', '/console/roles', /^Roles$/u);
    const { page } = visitor;
    await visitor.press('Give a role');
    await page.getByLabel('Search for a person by name').fill(PEOPLE.seconded.name);
    await page.getByLabel('Person', { exact: true }).selectOption({ label: PEOPLE.seconded.name });
    await visitor.press('Give a role', page.locator('form'));
    await visitor.confirm('Give it');
    await visitor.sees(/made .* secretariat of the installation/u);
    const roles = page.getByRole('list', { name: 'Roles' }).getByRole('listitem');
    await roles.nth(1).waitFor();
    expect(await roles.count()).toBe(2);
    await roles
      .first()
      .getByRole('button', { name: /^End the role/u })
      .click();
    await visitor.confirm('End the role');
    await visitor.sees(/ended the role/u);
    await page.getByRole('button', { name: /^End the role/u }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End the role' }).click();
    await visitor.sees(/This is the last secretariat/u, page.getByRole('dialog'));
    await visitor.context.close();
  });

  it('shows what is wrong in a file, then what it would bring about, and imports it', async () => {
    const visitor = await at('secretariat', '/console/lists', /^Lists as files$/u);
    const { page } = visitor;
    const choose = async (text: string) => {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await visitor.press('See what it would bring about');
    };
    await choose('email,name\nnobody,Siân Rees\n');
    await visitor.sees(/There is 1 mistake in the file/u);
    await visitor.sees('“nobody” is not an e-mail address.');
    expect(await axeFindings(page)).toEqual([]);
    await choose('email,name,organisation\nsian@tai.example,Siân Rees,Nature Trust\n');
    await visitor.sees('1 would be made, 0 changed, 0 left as they are.');
    await visitor.sees(/is employed by Nature Trust/u);
    expect(await axeFindings(page)).toEqual([]);
    await visitor.press('Import all of it');
    await visitor.confirm('Import it');
    await visitor.sees('Imported: 1 made, 0 changed, 0 left as they were.');
    const made = await query(server.database.url, "SELECT name FROM person WHERE email = 'sian@tai.example'");
    expect(made).toEqual([{ name: 'Siân Rees' }]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'People, with their addresses' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('concordat-people.csv');
    await visitor.context.close();
  });

  it('removes an organisation with a reason, and lets the sponsor close the space', async () => {
    const visitor = await at('secretariat', `${SPACE}/organisations`, /^Organisations$/u);
    const { page } = visitor;
    await visitor.press('Remove Nature Trust');
    await visitor.press('Remove', page.locator('form'));
    await visitor.sees(/must not be empty/u);
    await page.getByLabel('Why it no longer takes part').fill('It has merged with another.');
    await visitor.press('Remove', page.locator('form'));
    expect(await visitor.confirm('Remove it from the space')).toMatch(/seats and roles held for it end now/u);
    await visitor.sees(/Nature Trust no longer takes part/u);
    await visitor.context.close();
    const sponsor = await at('sponsor', `${SPACE}/space`, /^The space itself$/u);
    await sponsor.press('Close the space');
    await sponsor.page.getByLabel('How it ended').fill('The goal was reached.');
    await sponsor.press('Close the space', sponsor.page.locator('form'));
    expect(await sponsor.confirm('Close it for good')).toMatch(/This cannot be undone/u);
    await sponsor.sees(/The space is closed/u);
    await sponsor.context.close();
  });
});
