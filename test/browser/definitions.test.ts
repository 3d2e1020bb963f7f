import type { Browser } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { caretAfter, textOf } from '../support/drafting-room.js';
import { beginDraft, freezeText, words } from '../support/frozen-text.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { signedIn } from '../support/people.js';
import { query } from '../support/stored.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

let server: DemonstrationServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
});

describe('the glossary', () => {
  it('is searched, and takes a term with its figures from whoever may propose one', async () => {
    const visitor = await Visitor.at(browser, server.url);
    const { page } = visitor;
    await visitor.enter('builders');
    await visitor.open(`/spaces/${LIVING}/definitions`, 'Definitions');
    await visitor.press('Propose a term');
    const form = page.locator('form');
    await form.getByLabel('Term', { exact: true }).fill('Development average');
    await form.getByLabel('What it means').fill('What the homes of one development emit, taken together.');
    await visitor.press('Add a figure', form);
    await form.getByLabel('What it says').fill('Emissions, at most');
    await form.getByLabel('Number').fill('about 4');
    await form.getByLabel(/^Unit/u).fill('kg CO2(eq)/m2/year');
    await form.getByLabel(/^What it holds for/u).fill('Detached houses');
    await visitor.press('Propose a term', form);
    await visitor.sees(/must be a number, such as 46 or 0.25/u);
    await form.getByLabel('Number').fill('4.0');
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.press('Propose a term', form);
    await visitor.confirm('Propose it');
    await page.getByRole('heading', { level: 3, name: 'Development average' }).waitFor();
    await page.getByLabel('Find a term').fill('taken together');
    await page.getByRole('heading', { level: 3, name: 'Development average' }).waitFor();
    await page.getByLabel('Find a term').fill('no such words');
    await visitor.sees('No term is like this');
    expect(new URL(page.url()).searchParams.get('search')).toBe('no such words');
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });
});

describe('the page of a definition', () => {
  it('has what it means, its history, the texts that cite it, and a translation by whoever may make one', async () => {
    const visitor = await Visitor.at(browser, server.url);
    const { page } = visitor;
    await visitor.enter('builders');
    await frozenText('Terms that cite');
    await visitor.open(`/spaces/${LIVING}/definitions`, 'Definitions');
    await page.getByRole('heading', { level: 3 }).getByRole('link', { name: 'Allowable solutions' }).click();
    await page.getByRole('heading', { level: 1, name: 'Allowable solutions' }).waitFor();
    const history = page.getByRole('list', { name: 'History' });
    await history.getByRole('link', { name: 'Agreed at version 1' }).waitFor();
    await history
      .getByRole('link', { name: 'Do we recommend these rules for allowable solutions?' })
      .waitFor();
    const uses = page.getByRole('list', { name: 'Used in' });
    await uses.getByRole('link', { name: 'Terms that cite, version 1' }).waitFor();
    await uses.getByText('Cites a superseded version').waitFor();
    await visitor.sees('Not translated yet');
    expect(await flawsOf(visitor)).toEqual([]);

    await visitor.press('Translate into Welsh');
    const form = page.locator('form');
    await form.getByLabel('Term in Welsh').fill('Datrysiadau a ganiateir');
    await visitor.press('Translate into Welsh', form);
    await form.getByLabel('What it means, in Welsh').fill('Mesurau mewn mannau eraill, fel dewis olaf.');
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.press('Translate into Welsh', form);
    await visitor.confirm('Record the translation');
    await page
      .getByRole('list', { name: 'In other languages' })
      .getByText('Datrysiadau a ganiateir')
      .waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });
});

describe('a text that uses terms', () => {
  it('explains them by pointer and by keyboard, and says which it cites at a superseded version', async () => {
    const { versionId } = await frozenText('Terms in use');
    const visitor = await Visitor.at(browser, server.url);
    const { page } = visitor;
    await visitor.enter('builders');
    await visitor.open(`/spaces/${LIVING}/versions/${versionId}`, 'Version 1 of Terms in use');
    await visitor.sees(/^This text cites one definition at a version that is not the agreed one any more/u);
    const text = page.getByRole('article');
    const mark = text.getByRole('button', { name: 'Allowable Solutions', exact: true });
    const card = page.getByRole('dialog', { name: /^What “.*” means$/u });
    await mark.hover();
    await card.getByRole('link', { name: 'Agreed text: version 1' }).waitFor();
    await page.mouse.move(0, 0);
    await card.waitFor({ state: 'detached' });
    await mark.focus();
    await page.keyboard.press('Enter');
    await card.getByText('Agreed', { exact: true }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await text.getByText('(a superseded version)').waitFor();
    await text.getByRole('button', { name: 'as it was' }).hover();
    await card.getByRole('link', { name: 'The agreed text is version 1 now' }).waitFor();
    await visitor.context.close();
  });
});

describe('a text that is being written', () => {
  it('cites definitions that are agreed, and says which terms nobody defined and which are cited twice over', async () => {
    const { draftId } = await frozenText('Terms in writing');
    const visitor = await Visitor.at(browser, server.url);
    const { page } = visitor;
    await visitor.enter('builders');
    await visitor.open(`/spaces/${LIVING}/drafts/${draftId}`, 'Terms in writing');
    await visitor.sees(/^This text cites one definition at a version that is not the agreed one any more/u);

    const card = textOf(visitor).getByRole('group', { name: 'What “Allowable solutions” means' });
    await textOf(visitor).locator('dfn').hover();
    await card.getByRole('link', { name: 'Agreed text: version 1' }).waitFor();
    expect(await flawsOf(visitor)).toEqual([]);
    await page.mouse.move(0, 0);
    await card.waitFor({ state: 'detached' });
    await caretAfter(visitor, 'we mean it');
    const now = card.getByRole('link', { name: 'The agreed text is version 1 now' });
    await now.waitFor();
    for (const key of ['Escape', 'Tab', 'Tab']) await page.keyboard.press(key);
    await until('the card has the focus', () => now.evaluate((link) => link === document.activeElement));
    await caretAfter(visitor, 'we mean it');
    await page.keyboard.type(' and by a ');
    await card.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+d');
    await page.keyboard.type('Widget');
    await page.keyboard.press('Control+Shift+d');
    await page.keyboard.type(' too: ');
    await visitor.press('Cite a definition');
    const dialog = page.getByRole('dialog', { name: 'Cite a definition' });
    await dialog.getByLabel('Words of the term').fill('allowable');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: /Allowable solutions/iu }).click();
    await textOf(visitor)
      .locator('cite', { hasText: /^Allowable solutions$/iu })
      .waitFor();

    await page.getByText('Check the words').click();
    await visitor.sees(/^1 term is used that the definitions of this space do not have/u);
    await page.getByText('“Widget”').getByRole('button', { name: 'In 1.1' }).click();
    await visitor.sees(/is cited at more than one version. Cite it at one./u);
    await visitor.sees(/^Words: \d+; sentences: 1. Reading ease/u);
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });
});

/** A version that marks a term, and cites it at a version that is not the agreed one. */
async function frozenText(title: string): Promise<{ draftId: string; versionId: string }> {
  const living = await demonstrationSpace(server.database.url, LIVING);
  const speaker = await signedIn(server.url, 'builders');
  const cited = {
    type: 'citation',
    attrs: {
      definitionId: await agreedDefinition(),
      versionId: living.compliance.versionId,
      label: 'as it was',
    },
  };
  const draftId = await beginDraft(speaker, living.compliance.groupId, title);
  const clause = [words('By '), words('Allowable Solutions', 'term'), words(' we mean it '), cited];
  return { draftId, versionId: await freezeText(server, speaker, draftId, { title, clause }) };
}

async function agreedDefinition(): Promise<string> {
  const sql = `SELECT id FROM definition WHERE term = 'Allowable solutions' AND status = 'agreed'
    AND space_id = (SELECT id FROM space WHERE slug = $1)`;
  const [found] = await query<{ id: string }>(server.database.url, sql, [LIVING]);
  return found?.id ?? '';
}
