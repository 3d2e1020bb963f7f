import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { LIVING } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
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
    await page.getByRole('heading', { level: 3 }).and(page.getByText('Development average')).waitFor();
    await page.getByLabel('Find a term').fill('no such words');
    await visitor.sees('No term is like this');
    expect(new URL(page.url()).searchParams.get('search')).toBe('no such words');
    expect(await flawsOf(visitor)).toEqual([]);
    await visitor.context.close();
  });
});
