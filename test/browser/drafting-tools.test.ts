import type { Browser, Locator } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { caretAfter, saved, textOf } from '../support/drafting-room.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { Visitor } from '../support/visitor.js';

/*
 * The editor to those who do not see it, and its tools for lists, notes and tables.
 */

let server: DemonstrationServer;
let browser: Browser;
let writer: Visitor;
let room: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const { compliance } = await demonstrationSpace(server.database.url, LIVING);
  room = `/spaces/${LIVING}/drafts/${compliance.draftId}`;
  writer = await Visitor.at(browser, server.url);
  await writer.enter('builders');
  await writer.open(room, /./u);
  await saved(writer);
}, 240_000);

const key = (name: string) => writer.page.keyboard.press(name);
const write = (words: string) => writer.page.keyboard.type(words);
const tools = () => writer.page.getByRole('toolbar', { name: 'Editing' });
const tool = (name: string) => tools().getByRole('button', { name, exact: true });

/** Begins a clause of its own after one of the draft. */
async function clauseWith(words: string): Promise<void> {
  await caretAfter(writer, 'Results are published by development');
  await key('Control+Enter');
  await write(words);
  await caretAfter(writer, words);
}

it('is a text field of several lines with a name and a hint to those who write', async () => {
  const field = writer.page.getByRole('textbox', { name: /^Text of / });
  expect(await field.getAttribute('aria-multiline')).toBe('true');
  expect(await field.getAttribute('contenteditable')).toBe('true');
  const hint = await field.getAttribute('aria-describedby');
  expect(await writer.page.locator(`[id="${hint}"]`).innerText()).toContain(
    'Escape, then Tab leaves the text',
  );
  const controls = await tools().getAttribute('aria-controls');
  expect(await field.evaluate((own, id) => own.closest(`[id="${id}"]`) !== null, controls)).toBe(true);
});

it('is an article that the keyboard reaches, and no field, to those who read', async () => {
  const reader = await Visitor.at(browser, server.url);
  await reader.enter('energyObserver');
  await reader.open(room, /./u);
  const article = textOf(reader).getByRole('article', { name: /^Text of / });
  await article.waitFor();
  expect(await article.getAttribute('tabindex')).toBe('0');
  expect(await reader.page.getByRole('toolbar', { name: 'Editing' }).count()).toBe(0);
  expect(await axeFindings(reader.page)).toEqual([]);
  expect(reader.complaints).toEqual([]);
  await reader.context.close();
});

it('makes lists of both kinds, says which is on, and makes paragraphs of them again', async () => {
  await clauseWith('What is tested:');
  await key('Enter');
  await write('Pumps are tested.');
  await caretAfter(writer, 'Pumps are tested.');
  const items = textOf(writer).locator('li', { hasText: /Pumps|Fans/u });
  await tool('Bullets').click();
  await textOf(writer).locator('ul > li', { hasText: 'Pumps are tested.' }).waitFor();
  expect(await tool('Bullets').getAttribute('aria-pressed')).toBe('true');
  await key('End');
  await key('Enter');
  await write('Fans are tested.');
  expect(await items.count()).toBe(2);
  await tool('Numbers').click();
  await textOf(writer).locator('ol > li', { hasText: 'Fans are tested.' }).waitFor();
  expect(await tool('Bullets').getAttribute('aria-pressed')).toBe('false');
  expect(await tool('Numbers').getAttribute('aria-pressed')).toBe('true');
  expect(await axeFindings(writer.page)).toEqual([]);
  await tool('Numbers').click();
  await textOf(writer).locator('li', { hasText: 'Fans are tested.' }).waitFor({ state: 'detached' });
  await textOf(writer).getByText('Fans are tested.').waitFor();
});

it('puts a note beside the words of a clause', async () => {
  await clauseWith('Meters are sealed.');
  await tool('Note').click();
  await write('A seal is a wire with a mark.');
  const note = textOf(writer).locator('div[data-clause] aside', { hasText: 'A seal is a wire' });
  await note.waitFor();
  const clause = textOf(writer)
    .locator('div[data-clause]', { has: writer.page.locator('aside', { hasText: 'A seal is a wire' }) })
    .last();
  expect(await clause.innerText()).toContain('Meters are sealed.');
  expect(await axeFindings(writer.page)).toEqual([]);
});

/** On how many lines a word stands that is a cell's first text. */
const linesOf = (cell: Locator) =>
  cell.locator('p').evaluate((paragraph) => {
    const word = document.createRange();
    word.selectNodeContents(paragraph);
    return word.getClientRects().length;
  });

it('inserts a table, whose rows and columns come and go, and which goes as a whole', async () => {
  await clauseWith('Losses by type:');
  expect(await tool('Add row').count()).toBe(0);
  await tool('Table').click();
  await write('Flat');
  const table = textOf(writer).locator('table', { hasText: 'Flat' });
  await table.waitFor();
  const shape = async () => {
    const rows = await table.locator('tr').count();
    return [rows, (await table.locator('th, td').count()) / rows];
  };
  const [rows = 0, columns = 0] = await shape();
  await tool('Add row').click();
  await tool('Add column').click();
  expect(await shape()).toEqual([rows + 1, columns + 1]);
  for (let column = 1; column <= columns; column += 1) {
    await key('Tab');
    await write(`Semidetached${column}`);
  }
  const last = table.locator('th', { hasText: `Semidetached${columns}` });
  await last.waitFor();
  expect(await axeFindings(writer.page)).toEqual([]);
  const wide = writer.page.viewportSize() ?? { width: 1440, height: 900 };
  await writer.page.setViewportSize({ ...wide, width: 360 });
  expect(await linesOf(last)).toBe(1);
  expect(
    await table.evaluate((element) => element.clientWidth > (element.parentElement?.clientWidth ?? 0)),
  ).toBe(true);
  expect(await writer.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  );
  // The keyboard stops at a table that scrolls, and leaves it and the text again.
  const atTable = () => writer.page.evaluate(() => document.activeElement?.ariaLabel === 'Table');
  await key('Escape');
  await key('Tab');
  expect(await atTable()).toBe(true);
  for (
    let tables = await textOf(writer).locator('table').count();
    tables > 0 && (await atTable());
    tables -= 1
  )
    await key('Tab');
  expect(await textOf(writer).evaluate((text) => text.contains(document.activeElement))).toBe(false);
  await writer.page.setViewportSize(wide);
  await tool('Remove column').click();
  await tool('Remove row').click();
  expect(await shape()).toEqual([rows, columns]);
  await tool('Remove table').click();
  await table.waitFor({ state: 'detached' });
  expect(await tool('Add row').count()).toBe(0);
  await saved(writer);
  await writer.page.reload();
  await textOf(writer).getByText('Losses by type:').waitFor();
  await textOf(writer).locator('aside', { hasText: 'A seal is a wire' }).waitFor();
});

it('complains of nothing', () => {
  expect(writer.complaints).toEqual([]);
});
