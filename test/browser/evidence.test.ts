import type { Browser } from 'playwright-core';
import { open } from '../support/agreeing.js';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { caretAfter, saved, textOf } from '../support/drafting-room.js';
import { beginDraft, freezeText, words } from '../support/frozen-text.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { mutate, payloadOf, signedIn } from '../support/people.js';
import { Visitor } from '../support/visitor.js';

const TITLE = 'Limits as built: findings';
const CITATION = 'Building Trust (2014), Limits as built: findings and recommendations';
const LIBRARY = `/spaces/${LIVING}/evidence`;
const WITHDRAWN = /^This text cites one source that was withdrawn/u;

let server: DemonstrationServer;
let browser: Browser;
let living: DemonstrationSpace;
let builders: Visitor;
let entryPath: string;
let versionPath: string;
let draftPath: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  living = await demonstrationSpace(server.database.url, LIVING);
  builders = await Visitor.at(browser, server.url);
  await builders.enter('builders');
}, 180_000);

it('a source is added by whoever may, with what is wrong said at its field', async () => {
  const { page } = builders;
  await builders.open(LIBRARY, 'Evidence');
  await builders.press('Add a source');
  const form = page.locator('form');
  await form.getByLabel('Task group').selectOption({ label: 'Carbon compliance' });
  await form.getByLabel('Title', { exact: true }).fill(TITLE);
  await form.getByLabel('Web address').fill('hub.example/findings');
  await builders.press('Go on to confirm', form);
  await builders.sees('This must not be empty.', form);
  await builders.sees('Choose what kind of source it is.', form);
  await builders.sees('Give a whole web address, starting with https://, or leave it empty.', form);
  expect(await form.getByLabel('Title', { exact: true }).inputValue()).toBe(TITLE);
  await form.getByLabel('How texts cite it').fill(CITATION);
  await form.getByLabel('Kind').selectOption('REPORT');
  await form.getByLabel('Published on').fill('2011-02-22');
  // What only the server refuses: an address that is too long.
  await form.getByLabel('Web address').fill(`https://hub.example/${'a'.repeat(600)}`);
  await builders.press('Go on to confirm', form);
  await builders.confirm('Add it');
  await form.getByLabel('Web address').and(page.locator('[aria-invalid="true"]')).waitFor();
  expect(await form.getByLabel('How texts cite it').inputValue()).toBe(CITATION);
  await form.getByLabel('Web address').fill('https://hub.example/findings');
  expect(await flawsOf(builders)).toEqual([]);
  await builders.press('Go on to confirm', form);
  expect(await builders.confirm('Add it')).toContain(CITATION);
  await builders.sees('The source is in the library:');
  await page.getByRole('list', { name: 'Evidence' }).getByRole('link', { name: TITLE }).waitFor();
  expect(await flawsOf(builders)).toEqual([]);
});

it('the library narrows by words, kind, status and group, and says so where no source matches', async () => {
  const { page } = builders;
  const entry = page.getByRole('list', { name: 'Evidence' }).getByRole('link', { name: TITLE });
  await builders.open(LIBRARY, 'Evidence');
  await page.getByLabel('Kind', { exact: true }).selectOption('TESTIMONY');
  await page.getByLabel('Find a source').fill('limits as built');
  await page.waitForURL(/search=limits/u);
  await builders.sees('No source matches');
  await page.getByLabel('Kind', { exact: true }).selectOption('REPORT');
  await entry.waitFor();
  await page.getByLabel('Show', { exact: true }).selectOption('LISTED');
  await page.getByLabel('Task group').selectOption({ label: 'Carbon compliance' });
  await entry.waitFor();
  await page.reload();
  await entry.waitFor();
  const kept = new URL(page.url()).searchParams;
  expect([kept.get('search'), kept.get('kind'), kept.get('status'), kept.get('group')]).toEqual([
    'limits as built',
    'report',
    'listed',
    living.compliance.groupId,
  ]);
  expect(await page.getByLabel('Find a source').inputValue()).toBe('limits as built');
  await page.getByLabel('Show', { exact: true }).selectOption('WITHDRAWN');
  await builders.sees('No source matches');
  expect(await flawsOf(builders)).toEqual([]);
});

it('the page of a source has where it is, and takes notes on its quality', async () => {
  const { page } = builders;
  await builders.open(LIBRARY, 'Evidence');
  await page.getByRole('list', { name: 'Evidence' }).getByRole('link', { name: TITLE }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  entryPath = new URL(page.url()).pathname;
  const address = page.getByRole('link', { name: 'hub.example/findings' });
  expect(await address.getAttribute('href')).toBe('https://hub.example/findings');
  expect(await address.getAttribute('rel')).toContain('noreferrer');
  await builders.sees('No frozen text cites it yet');
  await builders.sees('Nothing is said of its quality yet');
  expect(await flawsOf(builders)).toEqual([]);
  await builders.press('Add a note');
  await builders.press('Go on to confirm');
  await builders.sees('This is needed.');
  await page.getByLabel('What you make of its quality').fill('Modelled on four house types.');
  await builders.press('Go on to confirm');
  await builders.confirm('Add a note');
  await page
    .getByRole('list', { name: 'Notes on its quality' })
    .getByText('Modelled on four house types.')
    .waitFor();
  expect(await flawsOf(builders)).toEqual([]);
});

it('a text cites it in the drafting room, at the keyboard too, and says so when it is checked', async () => {
  const { page } = builders;
  const title = 'Limits that lean on findings';
  const speaker = await signedIn(server.url, 'builders');
  const draftId = await beginDraft(speaker, living.compliance.groupId, title);
  await freezeText(server, speaker, draftId, { title, clause: [words('The limit is 11 kg.')] });
  draftPath = `/spaces/${LIVING}/drafts/${draftId}`;
  await builders.open(draftPath, title);
  await caretAfter(builders, 'The limit is 11 kg');
  await page.keyboard.type(' See ');
  await builders.press('Cite evidence');
  const dialog = page.getByRole('dialog', { name: 'Cite evidence' });
  await dialog.getByRole('button', { name: CITATION }).waitFor();
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFindings(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await dialog.getByLabel('Words of the source').evaluate((each) => each.matches(':focus'))).toBe(
    true,
  );
  await page.keyboard.type('no such source');
  await dialog.getByText(/^No source has these words/u).waitFor();
  await dialog.getByLabel('Words of the source').fill('limits as built');
  await dialog.getByRole('button', { name: CITATION }).focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const link = textOf(builders).locator('cite').getByRole('link', { name: CITATION });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe(entryPath);
  await textOf(builders).locator('[role="textbox"]:focus').waitFor();
  await page.keyboard.type(' for how it was found.');
  await saved(builders);
  expect(await textOf(builders).innerText()).toContain(`See ${CITATION} for how it was found.`);

  await page.getByText('Check the words').click();
  await builders.sees('The text cites one source:');
  await page
    .getByRole('listitem')
    .filter({ hasText: CITATION })
    .getByRole('button', { name: 'In 1.1' })
    .click();
  expect(await flawsOf(builders)).toEqual([]);
  const [opened] = await Promise.all([builders.context.waitForEvent('page'), link.click()]);
  await opened.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await opened.close();
});

it('a frozen text links to it, and its page says which clauses lean on it', async () => {
  const { page } = builders;
  await builders.press('Freeze this text as version 2');
  await page.getByLabel('What changed, and why').fill('It says what the limit rests on.');
  await builders.press('Freeze…');
  await builders.confirm('Freeze version 2');
  await page.getByRole('heading', { level: 1, name: /^Version 2 of/u }).waitFor();
  versionPath = new URL(page.url()).pathname;
  const speaker = await signedIn(server.url, 'builders');
  await open(speaker, versionPath.split('/').at(-1) ?? '', 'Does this limit hold?');
  await page.getByRole('article').getByRole('link', { name: CITATION }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  const uses = page.getByRole('list', { name: 'Leaned on by' });
  await uses.getByRole('link', { name: 'Limits that lean on findings, version 2' }).waitFor();
  await uses.getByText('In clause 1.1').waitFor();
  await uses.getByRole('link', { name: 'Does this limit hold?' }).waitFor();
  expect(await flawsOf(builders)).toEqual([]);
});

it('it is withdrawn with a reason, and every text that cites it says so', async () => {
  const { page } = builders;
  await builders.open(entryPath, TITLE);
  await builders.press('Withdraw this source');
  await page.getByLabel('Why it is withdrawn').fill('A later edition replaces it.');
  await builders.press('Go on to confirm');
  expect(await builders.confirm('Withdraw this source')).toContain('A later edition replaces it.');
  await builders.sees('This source was withdrawn');
  await page.getByRole('button', { name: 'Withdraw this source' }).waitFor({ state: 'detached' });
  expect(await flawsOf(builders)).toEqual([]);

  await builders.open(versionPath, /^Version 2 of/u);
  await builders.sees(WITHDRAWN);
  await page.getByRole('article').getByText('(a withdrawn source)').waitFor();
  expect(await flawsOf(builders)).toEqual([]);

  await builders.open(draftPath, /./u);
  await builders.sees(WITHDRAWN);
  await textOf(builders).locator('cite').getByText('(a withdrawn source)').waitFor();
  await page.getByText('Check the words').click();
  await page.getByRole('listitem').filter({ hasText: CITATION }).getByText('(a withdrawn source)').waitFor();
  expect(await flawsOf(builders)).toEqual([]);
  await builders.press('Cite evidence');
  const dialog = page.getByRole('dialog', { name: 'Cite evidence' });
  await dialog.getByLabel('Words of the source').fill('limits as built');
  await dialog.getByText(/^No source has these words/u).waitFor();
  expect(builders.complaints).toEqual([]);
  await builders.context.close();
});

it('a library of many sources grows by pages, and so does what a text can cite', async () => {
  const writing = await Visitor.at(browser, server.url);
  const { page } = writing;
  await writing.enter('builders');
  const speaker = await signedIn(server.url, 'builders');
  for (let n = 1; n <= 21; n += 1) {
    const input = { taskGroupId: living.fabric.groupId, title: `Test house ${n}`, citation: `House ${n}` };
    payloadOf(await mutate(speaker, 'addEvidence', { ...input, kind: 'TESTIMONY' }));
  }
  const entries = page.getByRole('list', { name: 'Evidence' }).getByRole('listitem');
  await writing.open(`${LIBRARY}?kind=testimony`, 'Evidence');
  await writing.sees('20 of 21 shown');
  expect(await entries.count()).toBe(20);
  await writing.press('Show more');
  await writing.sees('21 of 21 shown');
  expect(await entries.last().innerText()).toContain('House 1');
  await writing.open(draftPath, /./u);
  await writing.press('Cite evidence');
  const dialog = page.getByRole('dialog', { name: 'Cite evidence' });
  await dialog.getByLabel('Words of the source').fill('house');
  await writing.sees('20 of 21 shown', dialog);
  await writing.press('Show more', dialog);
  await dialog.getByRole('button', { name: 'House 1 Testimony', exact: true }).click();
  await textOf(writing).locator('cite').getByRole('link', { name: 'House 1', exact: true }).waitFor();
  await saved(writing);
  expect(writing.complaints).toEqual([]);
  await writing.context.close();
});

it('whoever only watches reads it and is offered nothing; whoever has no part is told so', async () => {
  const watching = await Visitor.at(browser, server.url, { width: 360, scheme: 'dark' });
  await watching.enter('energyObserver');
  await watching.open(entryPath, TITLE);
  await watching.sees('This source was withdrawn');
  await watching.sees('Modelled on four house types.');
  for (const name of ['Add a note', 'Withdraw this source']) {
    expect(await watching.page.getByRole('button', { name }).count()).toBe(0);
  }
  await watching.open(`${LIBRARY}?status=withdrawn`, 'Evidence');
  await watching.page.getByRole('link', { name: TITLE }).waitFor();
  expect(await watching.page.getByRole('button', { name: 'Add a source' }).count()).toBe(0);
  expect(await flawsOf(watching)).toEqual([]);
  const outside = await Visitor.at(browser, server.url);
  await outside.open(LIBRARY, 'Evidence');
  await outside.page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor();
  await outside.open(entryPath, 'Source');
  expect(await outside.page.getByRole('main').innerText()).not.toContain('Building Trust');
  expect([...watching.complaints, ...outside.complaints]).toEqual([]);
  await watching.context.close();
  await outside.context.close();
});
