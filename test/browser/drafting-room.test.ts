import type { Browser } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { FROM_WEB, FROM_WORD, paste } from '../support/clipboard.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { caretAfter, paragraphOf, saved, textOf } from '../support/drafting-room.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

/*
 * Writing in the drafting room: numbers, references, finding, moving.
 */

let server: DemonstrationServer;
let browser: Browser;
let living: DemonstrationSpace;
let writer: Visitor;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  living = await demonstrationSpace(server.database.url, LIVING);
  writer = await Visitor.at(browser, server.url);
  await writer.enter('builders');
  await writer.open(`/spaces/${LIVING}/drafts/${living.compliance.draftId}`, /./u);
  await saved(writer);
}, 240_000);

const reference = () => textOf(writer).locator('span[data-clause-id]').first();
const key = (name: string) => writer.page.keyboard.press(name);
const write = (words: string) => writer.page.keyboard.type(words);

/** What stands beside the clause or section with these words: "1.2", "(a)". */
async function markOf(words: string): Promise<string | null> {
  const clause = paragraphOf(writer, words).locator('xpath=ancestor::div[@data-clause][1]');
  return clause.getAttribute('data-mark');
}

async function shows(words: string): Promise<void> {
  await writer.page.waitForFunction(
    ([text]) => document.querySelector('span[data-clause-id]')?.textContent === text,
    [words],
  );
}

/** Waits until the reference names the clause with these words by its number, which has to be another than `before`. */
async function follows(words: string, before: string | null = null): Promise<void> {
  await until(`the reference names “${words}” by another number than ${before}`, async () => {
    const mark = await markOf(words);
    return mark !== null && mark !== before && (await reference().innerText()) === mark;
  });
}

it('numbers clauses by themselves, and a reference follows the clause that it leads to, and shows when it is gone', async () => {
  await caretAfter(writer, 'For taller apartment blocks');
  await key('Control+Enter');
  await write('Alpha comes first.');
  await key('Control+Enter');
  await write('Beta follows, see ');
  const first = await markOf('Alpha comes first.');
  expect(first).toMatch(/^\d+\.\d+$/u);

  await writer.press('Refer to a clause');
  const dialog = writer.page.getByRole('dialog', { name: 'Refer to a clause' });
  await dialog.getByLabel('Number or words of the clause').fill('Alpha comes');
  expect(await axeFindings(writer.page)).toEqual([]);
  await dialog.getByRole('button', { name: /Alpha comes first/u }).click();
  await dialog.waitFor({ state: 'hidden' });
  await shows(String(first));
  await write(' above.');
  await paragraphOf(writer, 'above.').waitFor();

  await caretAfter(writer, 'Alpha comes first.');
  await key('Tab');
  expect(await markOf('Alpha comes first.')).toMatch(/^\([a-z]\)$/u);
  const [, inside] = /(\([a-z]\))$/u.exec((await reference().innerText()) ?? '') ?? [];
  expect(inside).toBe(await markOf('Alpha comes first.'));
  await key('Shift+Tab');
  await shows(String(first));
  await key('Alt+ArrowDown');
  await follows('Alpha comes first.', first);

  await paragraphOf(writer, 'Alpha comes first.').click({ clickCount: 3 });
  await key('Backspace');
  await key('Backspace');
  await shows('[clause missing]');
  await writer.sees(/1 cross-reference leads to a clause that is not there any more/u);
  await key('Control+z');
  await key('Control+z');
  await paragraphOf(writer, 'Alpha comes first.').waitFor();
  await follows('Alpha comes first.');
  expect(writer.complaints).toEqual([]);
});

it('acts by a key where the caret stands, also before the browser has told the page that it has moved', async () => {
  await caretAfter(writer, 'Beta follows');
  const [alpha, beta] = [await markOf('Alpha comes first.'), await markOf('Beta follows')];
  await paragraphOf(writer, 'Alpha comes first.').evaluate((paragraph) => {
    document.getSelection()?.collapse(paragraph.firstChild, 3);
    const tab = { key: 'Tab', code: 'Tab', keyCode: 9, bubbles: true, cancelable: true };
    paragraph.dispatchEvent(new KeyboardEvent('keydown', tab));
  });
  await until(
    'the clause at the caret lies in another',
    async () => (await markOf('Alpha comes first.')) === '(a)',
  );
  await key('Control+z');
  await until('it is back', async () => (await markOf('Alpha comes first.')) === alpha);
  expect(await markOf('Beta follows')).toBe(beta);
});

it('finds words from the keyboard, and says where it is', async () => {
  await caretAfter(writer, 'Beta follows');
  await key('Control+f');
  const search = writer.page.getByRole('search', { name: 'Find in the text' });
  await search.getByLabel('Words to find').fill('ALPHA');
  await search.getByText('1 place').waitFor();
  await key('Enter');
  await search.getByText('1 of 1').waitFor();
  expect(await axeFindings(writer.page)).toEqual([]);
  await search.getByLabel('Words to find').fill('no such words');
  await search.getByText('Not found').waitFor();
  await key('Escape');
  await search.waitFor({ state: 'detached' });
});

it('goes to a place by the outline, which shows the clauses around the caret', async () => {
  await caretAfter(writer, 'Beta follows');
  const outline = writer.page.getByRole('navigation', { name: 'Contents' });
  const here = outline.locator('[aria-current="location"]');
  await here.getByText('Beta follows').waitFor();
  await outline.getByRole('button').first().click();
  await here.getByText('Beta follows').waitFor({ state: 'detached' });
});

it('moves a clause by dragging its handle', async () => {
  await caretAfter(writer, 'Beta follows');
  const before = await markOf('Beta follows');
  const beta = paragraphOf(writer, 'Beta follows');
  await beta.hover();
  const handle = writer.page.locator(`[data-drag-handle="${before}"]`);
  const target = await paragraphOf(writer, 'Alpha comes first.').boundingBox();
  const from = await handle.boundingBox();
  if (!target || !from) throw new Error('the handle or the clause is not on the page');
  const alphaWas = await markOf('Alpha comes first.');
  const down = target.y > from.y;
  await writer.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await writer.page.mouse.down();
  await writer.page.mouse.move(from.x, target.y + (down ? target.height + 4 : -4), { steps: 6 });
  await writer.page.mouse.up();
  await writer.page.waitForFunction(
    ([words, mark]) =>
      [...document.querySelectorAll('div[data-clause]')].some(
        (clause) =>
          clause.getAttribute('data-mark') === mark && clause.textContent?.startsWith(String(words)),
      ),
    ['Beta follows', alphaWas],
  );
  await saved(writer);
  expect(writer.complaints).toEqual([]);
});

it('takes what is pasted from Word as sections and numbered clauses, in the schema and no more', async () => {
  await caretAfter(writer, 'Beta follows');
  await paste(writer, FROM_WORD);
  await paragraphOf(writer, 'Each home is tested for leaks.').waitFor();
  const outline = writer.page.getByRole('navigation', { name: 'Contents' });
  await outline.getByText('Airtightness').waitFor();
  expect(await markOf('Each home is tested for leaks.')).toMatch(/^\d+\.1$/u);
  expect(await markOf('The test is made at 50 Pa.')).toBe('(a)');
  expect(await markOf('Results are in this table.')).toMatch(/^\d+\.2$/u);
  const html = await textOf(writer)
    .locator('section[data-number]', { hasText: 'Airtightness' })
    .evaluate((section) => section.outerHTML);
  expect(html).toContain('<strong>tested</strong>');
  expect(html).toContain('m³ an hour');
  expect(html).not.toMatch(/mso|Mso|o:p|style="|<b>|>1\.</u);
});

it('takes what is pasted from a web page without its looks, links and scripts', async () => {
  await caretAfter(writer, 'Results are in this table.');
  await key('Control+Enter');
  await paste(writer, FROM_WEB);
  const clause = paragraphOf(writer, 'Heat pumps need no gas.').locator(
    'xpath=ancestor::div[@data-clause][1]',
  );
  await clause.waitFor();
  const html = await clause.innerHTML();
  expect(html).toContain('Heat pumps need <strong>no gas</strong>.');
  expect(html).toMatch(/<ul><li><p>quiet<\/p><\/li><li><p>warm<\/p><ul><li><p>in winter<\/p>/u);
  expect(html).not.toMatch(/style=|<a |<img|<script|href/u);
  expect(await writer.page.evaluate(() => 'pasted' in globalThis)).toBe(false);
  await saved(writer);
  expect(await axeFindings(writer.page)).toEqual([]);
  expect(writer.complaints).toEqual([]);
});

it('says to those who do not see the page who came in and what changed, and not every key', async () => {
  await caretAfter(writer, 'Beta follows');
  const beta = await markOf('Beta follows');
  await writer.page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      for (const status of document.querySelectorAll('aside [role="status"]')) {
        const words = status.textContent ?? '';
        if (/^Came in|changed/u.test(words) && said.at(-1) !== words) said.push(words);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  const announced = () => writer.page.evaluate(() => Reflect.get(globalThis, 'said') as string[]);
  const other = await Visitor.at(browser, server.url);
  await other.enter('greenBuilding');
  await other.page.goto(new URL(writer.page.url()).pathname);
  await saved(other);
  const sector = writer.page.getByRole('list', { name: 'Environment and civil society' });
  await sector.getByText('Green Building Forum').waitFor();
  expect(await sector.getByText('(you)').count()).toBe(0);
  await until('it says who came in', async () => (await announced()).length === 1);
  expect((await announced())[0]).toMatch(/^Came in: .*Green Building Forum.*\.$/u);
  await caretAfter(other, 'Beta follows');
  await other.page.keyboard.type(' thirty keys that are announced', { delay: 60 });
  await until('it says what changed', async () => (await announced()).length > 1);
  await saved(other);
  const changes = (await announced()).slice(1);
  expect(changes.length).toBeLessThanOrEqual(2);
  for (const words of changes) expect(words).toMatch(/Green Building Forum.*: changed clause \d/u);
  expect(changes[0]).toContain(`clause ${beta}.`);
  expect(await other.page.getByText(/: changed clause/u).count()).toBe(0);
  await other.context.close();
});

it('tells who wrote the words chosen, for whom and when', async () => {
  await caretAfter(writer, 'Beta follows');
  await write(' Gamma is mine.');
  await saved(writer);
  for (let letters = 0; letters < 'is mine.'.length; letters += 1) await key('Shift+ArrowLeft');
  await writer.press('Who wrote this');
  const dialog = writer.page.getByRole('dialog', { name: 'Who wrote this' });
  const passages = dialog.getByRole('list', { name: /^Who wrote what of \d/u }).getByRole('listitem');
  await passages.first().waitFor();
  expect(await passages.count()).toBe(1);
  expect(await passages.first().innerText()).toMatch(/is mine\.\D+Home Builders Association\D+\d/u);
  expect(await axeFindings(writer.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await caretAfter(writer, 'Beta follows');
  await writer.press('Who wrote this');
  await until('others wrote in the clause too', async () => (await passages.count()) > 1);
  await key('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

it('follows somebody through the text until one types oneself', async () => {
  const other = await Visitor.at(browser, server.url);
  await other.enter('greenBuilding');
  await other.page.goto(new URL(writer.page.url()).pathname);
  await saved(other);
  const inView = (words: string) =>
    until(`“${words}” is in view`, () =>
      paragraphOf(other, words).evaluate((paragraph) => {
        const { top, bottom } = paragraph.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }),
    );
  const followed = other.page.getByRole('button', { name: 'Follow Co-chair, Home Builders Association' });
  await followed.click();
  await caretAfter(writer, 'For taller apartment blocks');
  await other.sees(/^The page goes where Co-chair, Home Builders Association is/u);
  await inView('For taller apartment blocks');
  await caretAfter(writer, 'It applies to every new home');
  await inView('It applies to every new home');
  expect(await axeFindings(other.page)).toEqual([]);
  await caretAfter(other, 'Beta follows');
  await other.page.keyboard.type(' Mine.');
  await other.page.getByRole('button', { pressed: true, name: /^Follow/u }).waitFor({ state: 'detached' });
  await other.context.close();
});

it('offline and apart, two go on writing; on return both have what each wrote, also beside and inside a clause that was moved', async () => {
  const other = await Visitor.at(browser, server.url);
  await other.enter('greenBuilding');
  await other.page.goto(new URL(writer.page.url()).pathname);
  await saved(other);
  await other.context.setOffline(true);
  await caretAfter(other, 'Each home is tested');
  await other.page.keyboard.type(' Written offline.');
  await other.page.keyboard.press('Alt+ArrowDown');
  await caretAfter(writer, 'Results are in this table.');
  await write(' Written beside.');
  await caretAfter(writer, 'Each home is tested');
  await write(' Written inside.');
  await other.sees('Offline: your text is kept in this browser');
  await other.context.setOffline(false);
  for (const visitor of [writer, other]) {
    await paragraphOf(visitor, 'Written offline.').waitFor();
    await paragraphOf(visitor, 'Written beside.').waitFor();
    await paragraphOf(visitor, 'Written inside.').waitFor();
    const moved = textOf(visitor).locator('p', { hasText: 'Each home is tested' });
    expect(await moved.allInnerTexts()).toEqual([
      expect.stringMatching(/Written (?:in|off).*Written (?:in|off)/su),
    ]);
    await saved(visitor);
  }
  const words = async (visitor: Visitor) =>
    visitor.page.evaluate(() =>
      [...document.querySelectorAll('div[data-clause]')].map((clause) => [
        clause.getAttribute('data-id'),
        clause.getAttribute('data-mark'),
      ]),
    );
  const ids = (await words(writer)).map(([id]) => id);
  expect(await words(other)).toEqual(await words(writer));
  expect(new Set(ids).size).toBe(ids.length);
  expect([writer.complaints, other.complaints]).toEqual([[], []]);
});
