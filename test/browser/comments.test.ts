import type { Browser, Locator } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { paragraphOf, saved, textOf } from '../support/drafting-room.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { query } from '../support/stored.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

/*
 * Comments in the drafting room: two people, one text.
 */

const WORDS = 'one home in twenty';

let server: DemonstrationServer;
let browser: Browser;
let living: DemonstrationSpace;
let builders: Visitor;
let suppliers: Visitor;
let path: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  living = await demonstrationSpace(server.database.url, LIVING);
  path = `/spaces/${LIVING}/drafts/${living.compliance.draftId}`;
  [builders, suppliers] = await Promise.all([
    Visitor.at(browser, server.url),
    Visitor.at(browser, server.url),
  ]);
  await Promise.all([builders.enter('builders'), suppliers.enter('suppliers')]);
  await Promise.all([builders.open(path, /./u), suppliers.open(path, /./u)]);
  await Promise.all([saved(builders), saved(suppliers)]);
}, 240_000);

const threadOf = ({ page }: Visitor, words: string): Locator =>
  page.getByRole('article', { name: new RegExp(`: .*${words}`, 'u') });

/** Chooses words in the text by looking for them. */
async function choose({ page }: Visitor, words: string): Promise<void> {
  await textOf({ page } as Visitor)
    .locator('p')
    .first()
    .click();
  await page.keyboard.press('Control+f');
  const search = page.getByRole('search', { name: 'Find in the text' });
  await search.getByLabel('Words to find').fill(words);
  await search.getByText('1 place').waitFor();
  await page.keyboard.press('Enter');
  await search.getByText('1 of 1').waitFor();
  await page.keyboard.press('Escape');
  await search.waitFor({ state: 'detached' });
}

async function show({ page }: Visitor, which: string): Promise<void> {
  await page.getByLabel('Show', { exact: true }).selectOption({ label: which });
}

it('begins with the keyboard on the words chosen, names somebody, and is there for the other at once', async () => {
  await choose(builders, WORDS);
  await builders.page.keyboard.press('Control+Alt+m');
  const starting = builders.page.getByRole('region', { name: /^Comment on \d/u });
  await starting.getByText(WORDS).waitFor();
  await builders.page.keyboard.type('Is this enough to know?');
  expect(await starting.getByLabel('Your comment').inputValue()).toBe('Is this enough to know?');
  await starting.getByLabel('Tell').fill('suppliers');
  await starting.getByRole('button', { name: 'Member, Energy Suppliers Group', exact: true }).click();
  await starting
    .getByText('Who will be told')
    .or(starting.getByRole('list', { name: 'Who will be told' }))
    .waitFor();
  expect(await axeFindings(builders.page)).toEqual([]);
  await builders.press('Comment', starting);
  for (const visitor of [builders, suppliers]) {
    const thread = threadOf(visitor, WORDS);
    await thread.getByText('Is this enough to know?').waitFor();
    await thread.getByText('Told: Member, Energy Suppliers Group').waitFor();
  }
  await until('the words are marked in the text of the other', async () =>
    (await paragraphOf(suppliers, WORDS).locator('[class*="commented"]').allInnerTexts()).includes(WORDS),
  );
});

it('stands in the order of the text, and leads to its words', async () => {
  const names = await builders.page
    .getByRole('list', { name: 'Comments, in the order of the text' })
    .getByRole('article')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
  expect(names.map((name) => name.replace(/:.*/u, ''))).toEqual(['On 3.2', 'On 3.4', 'On 4.3']);
  await threadOf(suppliers, WORDS)
    .getByRole('button', { name: `go to the words ${WORDS}` })
    .click();
  await suppliers.page.keyboard.type('about ');
  await paragraphOf(builders, 'a sample of about').waitFor();
  await suppliers.page.keyboard.press('Control+z');
  await paragraphOf(builders, 'a sample of about').waitFor({ state: 'detached' });
});

it('begins where one clicks, also in words that something is said about already', async () => {
  await textOf(builders).locator('[class*="commented"]', { hasText: 'ten homes or more' }).first().click();
  await builders.page.keyboard.press('Control+Alt+m');
  const starting = builders.page.getByRole('region', { name: /^Comment on 3\.\d/u });
  await starting.getByRole('button', { name: 'Cancel' }).click();
  await starting.waitFor({ state: 'detached' });
});

it('is answered live, and keeps what is typed while the network is away', async () => {
  const thread = threadOf(suppliers, WORDS);
  await suppliers.press(/^Answer in the thread/u, thread);
  await thread.getByLabel('Your answer').fill('It is what others do.');
  await suppliers.context.setOffline(true);
  await suppliers.press('Send', thread);
  await thread.getByRole('alert').filter({ hasText: /\S/u }).first().waitFor();
  expect(await thread.getByLabel('Your answer').inputValue()).toBe('It is what others do.');
  await suppliers.context.setOffline(false);
  await suppliers.press('Send', thread);
  await threadOf(builders, WORDS).getByText('It is what others do.').waitFor();
  await thread.getByLabel('Your answer').waitFor({ state: 'detached' });
});

it('is resolved and reopened, and found by what is shown', async () => {
  await suppliers.press(/^Resolve the thread/u, threadOf(suppliers, WORDS));
  await threadOf(builders, WORDS).waitFor({ state: 'detached' });
  await show(builders, 'Resolved');
  const thread = threadOf(builders, WORDS);
  await thread.getByText('Resolved by Member, Energy Suppliers Group').waitFor();
  await builders.press(/^Reopen the thread/u, thread);
  await thread.waitFor({ state: 'detached' });
  await threadOf(suppliers, WORDS).waitFor();
  await show(builders, 'All');
  await threadOf(builders, 'burns fossil fuel').waitFor();
  await show(builders, 'Open');
  await threadOf(builders, 'burns fossil fuel').waitFor({ state: 'detached' });
});

it('is narrowed by who spoke and by the clause, and says so where nothing is left', async () => {
  const { page } = builders;
  await show(builders, 'All');
  await threadOf(builders, 'burns fossil fuel').waitFor();
  await page.getByLabel('Who spoke').selectOption({ label: 'Home Builders Association' });
  await threadOf(builders, WORDS).waitFor();
  await threadOf(builders, 'burns fossil fuel').waitFor({ state: 'detached' });
  await page.getByLabel('On the clause').selectOption({ label: await clauseOf('burns fossil fuel') });
  await builders.sees('No comment is like this');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('Who spoke').selectOption({ label: 'Every organisation' });
  await threadOf(builders, 'burns fossil fuel').waitFor();
  await threadOf(builders, WORDS).waitFor({ state: 'detached' });
  await page.getByLabel('On the clause').selectOption({ label: 'Every clause' });
  await show(builders, 'Open');
  await threadOf(builders, WORDS).waitFor();
});

/** The clause that the thread about these words was begun in, as the filter names it. */
async function clauseOf(words: string): Promise<string> {
  const sql = 'SELECT clause_number FROM comment_thread WHERE draft_id = $1 AND quote LIKE $2';
  const [row] = await query<{ clause_number: string }>(server.database.url, sql, [
    living.compliance.draftId,
    `%${words}%`,
  ]);
  return row?.clause_number ?? '';
}

it('says that the text has changed since, and is kept when its words are deleted', async () => {
  await choose(builders, 'twenty');
  await builders.page.keyboard.press('Backspace');
  for (const visitor of [builders, suppliers]) {
    const thread = threadOf(visitor, WORDS);
    await thread.getByText('The text has changed since').waitFor();
    await thread.getByText('one home in', { exact: true }).waitFor();
  }
  await choose(builders, 'In the first two winters, by the metered energy of a sample of one home in');
  await builders.page.keyboard.press('Backspace');
  for (const visitor of [builders, suppliers]) {
    const thread = threadOf(visitor, WORDS);
    await thread.getByText('The words are no longer in the text').waitFor();
    await thread.getByText(WORDS, { exact: true }).waitFor();
    await thread.getByText('Is this enough to know?').waitFor();
  }
  expect(await axeFindings(builders.page)).toEqual([]);
});

it('can be withdrawn by whoever wrote it, and stays', async () => {
  const thread = threadOf(builders, WORDS);
  await builders.press(/^Withdraw your comment: Is this enough/u, thread);
  await builders.confirm('Withdraw the comment');
  await threadOf(suppliers, WORDS).getByText('Withdrawn', { exact: true }).waitFor();
  await threadOf(suppliers, WORDS).getByText('Is this enough to know?').waitFor();
  expect([...builders.complaints, ...suppliers.complaints]).toEqual([]);
});

it('is read by observers, who are offered nothing to write with, at every width', async () => {
  for (const width of [1440, 768, 360]) {
    const observer = await Visitor.at(browser, server.url, { width });
    await observer.enter('housingObserver');
    await observer.open(path, /./u);
    await textOf(observer).getByText('For taller apartment blocks').waitFor();
    const summary = observer.page.locator('summary', { hasText: 'Comments' });
    await summary.waitFor();
    if (width < 1200) await summary.click();
    const thread = threadOf(observer, 'ten homes or more');
    await thread.getByText('Small builders rarely reach twenty.').waitFor();
    expect(await thread.getByRole('button', { name: /^(Answer|Resolve|Withdraw)/u }).count()).toBe(0);
    expect(await observer.page.getByRole('button', { name: 'Comment', exact: true }).count()).toBe(0);
    expect(await axeFindings(observer.page)).toEqual([]);
    const wide = await observer.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wide).toBe(false);
    await observer.context.close();
  }
});

it('says what there will be where nothing was said yet', async () => {
  await suppliers.open(`/spaces/${LIVING}/drafts/${living.fabric.draftId}`, /./u);
  await suppliers.sees('No open comments');
  await suppliers.sees(/press “Comment” above the text/u);
});
