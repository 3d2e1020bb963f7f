import type { Browser, Locator } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { startServerProcess } from '../support/server-process.js';
import { query } from '../support/stored.js';
import { Visitor } from '../support/visitor.js';

const SPACE = '/spaces/net-zero-ready-homes';
const TITLE = 'Carbon compliance for net zero ready homes';
const HASH = /\b(?:[0-9a-f]{4}\s?){4,16}/u;

let server: DemonstrationServer;
let browser: Browser;
let builders: Visitor;
let green: Visitor;
let observer: Visitor;
let draftPath: string;
let decisionPath: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  [builders, green, observer] = await Promise.all([
    Visitor.at(browser, server.url),
    Visitor.at(browser, server.url),
    Visitor.at(browser, server.url),
  ]);
  const [draft] = await query<{ id: string }>(server.database.url, 'SELECT id FROM draft WHERE title = $1', [
    TITLE,
  ]);
  draftPath = `${SPACE}/drafts/${draft?.id}`;
});

const textOf = ({ page }: Visitor): Locator => page.getByRole('region', { name: 'Text of the draft' });
const clauseOf = (visitor: Visitor, words: string): Locator =>
  textOf(visitor).locator('p', { hasText: words }).first();

/** Puts the caret at the end of a paragraph and types. */
async function type(visitor: Visitor, paragraph: string, words: string): Promise<void> {
  const place = clauseOf(visitor, paragraph);
  const box = await place.boundingBox();
  if (box === null) throw new Error(`“${paragraph}” is not on the page`);
  await place.click({ position: { x: box.width - 4, y: box.height - 6 } });
  await visitor.page.keyboard.press('End');
  await visitor.page.keyboard.type(words, { delay: 5 });
}

async function hasWords(visitor: Visitor, words: string): Promise<void> {
  await textOf(visitor).getByText(words, { exact: false }).first().waitFor();
}

async function saved({ page }: Visitor): Promise<void> {
  await page.getByText('Saved', { exact: true }).waitFor();
}

async function pathOfDecision({ page }: Visitor): Promise<string> {
  await page.getByRole('heading', { level: 1, name: 'Do we recommend this text?' }).waitFor();
  return new URL(page.url()).pathname;
}

/** Reads the version in question to its end, on the decision's page; who is asked again has it before them at once. */
async function readFor(visitor: Visitor, number: number): Promise<void> {
  await visitor.open(decisionPath, 'Do we recommend this text?');
  const start = visitor.page.getByRole('button', { name: `Read version ${number} and answer` });
  const confirm = visitor.page.getByRole('button', { name: 'I have read to the end' });
  await start.or(confirm).first().waitFor();
  if (await start.isVisible()) await start.click();
  await confirm.scrollIntoViewIfNeeded();
  await confirm.click();
}

/** The same in a file that was fetched. */
async function readFileFor(visitor: Visitor, number: number): Promise<void> {
  await visitor.open(decisionPath, 'Do we recommend this text?');
  await visitor.press(`Read version ${number} and answer`);
  await visitor.page.getByText('Read it as a file instead').click();
  const confirm = visitor.page.getByRole('button', { name: 'I have read the file to its end' });
  expect(await confirm.count()).toBe(0);
  const [file] = await Promise.all([
    visitor.page.waitForEvent('download'),
    visitor.page.getByRole('link', { name: 'Plain text' }).first().click(),
  ]);
  expect(file.suggestedFilename()).toBe(`version-${number}-text.txt`);
  await confirm.click();
}

async function answer(visitor: Visitor, words: string, number: number, reading = readFor): Promise<void> {
  await reading(visitor, number);
  await visitor.page.getByRole('radio', { name: words, exact: true }).check();
  await visitor.press('Go on to confirm');
  const records = await visitor.confirm('Record this answer');
  expect(records).toContain(`on version ${number}, SHA-256`);
  await visitor.sees('Your answer is recorded');
  await visitor.sees('In a signed head');
}

async function object(visitor: Visitor, clause: string, reasons: string, resolve: string): Promise<void> {
  await readFor(visitor, 2);
  await visitor.page.getByRole('radio', { name: 'Object', exact: true }).check();
  await visitor.page
    .getByRole('checkbox', { name: new RegExp(`^${clause.replace('.', '\\.')} `, 'u') })
    .check();
  await visitor.page.getByLabel('Why you object').fill(reasons);
  await visitor.page.getByLabel('What would resolve it').fill(resolve);
  await visitor.press('Go on to confirm');
  await visitor.confirm('Record this answer');
  await visitor.sees('Your answer is recorded');
}

describe('the path, in a browser, as different people', () => {
  it('1: the co-chair signs in and sees where the space stands', async () => {
    await builders.signIn('builders');
    await builders.open(SPACE, 'Net zero ready homes');
    await builders.sees(/Every new home is net zero ready by the end of/u);
    await builders.sees(/[\d,]+ days left/u);
    for (const words of [
      'Green: on track',
      'Amber-green: on track, with care',
      'Amber: at risk',
      'Amber-red: in doubt',
    ]) {
      await builders.sees(words);
    }
    const waiting = builders.page.getByRole('region', { name: 'Waiting for you' });
    await builders.sees('You are asked to comment, and have not responded yet.', waiting);
    await builders.open('/spaces/zero-carbon-new-homes-by-2016', 'Zero carbon new homes by 2016');
    await builders.sees(/the Hub closed on 31 March 2016/u);
  });

  it('2: two write together, each sees the other, and an observer sees both and cannot type', async () => {
    await Promise.all([green.signIn('greenBuilding'), observer.signIn('housingObserver')]);
    await Promise.all([builders, green, observer].map((visitor) => visitor.open(draftPath, TITLE)));
    await Promise.all([saved(builders), saved(green)]);
    await type(builders, 'For taller apartment blocks', ' Builders agree.');
    await type(green, 'For taller apartment blocks', ' The forum asks for evidence.');
    await type(green, 'A guide of four pages', ' Written for everybody.');
    for (const visitor of [builders, green, observer]) {
      await hasWords(visitor, 'Builders agree.');
      await hasWords(visitor, 'The forum asks for evidence.');
      await hasWords(visitor, 'Written for everybody.');
    }
    const caret = textOf(builders).locator('[data-name^="Co-chair, Green Building Forum"]');
    await caret.waitFor({ state: 'attached' });
    const drawn = await caret.evaluate((element) => getComputedStyle(element, '::after').content);
    expect(drawn).toContain('Co-chair, Green Building Forum');
    const here = builders.page.getByRole('complementary', {
      name: 'Connection, people, contents and comments',
    });
    await here
      .getByRole('listitem')
      .filter({ hasText: 'Observer, Housing Department' })
      .getByText('observes')
      .waitFor();
    await observer.sees(/You observe the task group Carbon compliance/u);
    expect(await textOf(observer).locator('[contenteditable="true"]').count()).toBe(0);
    await clauseOf(observer, 'A guide of four pages').click();
    await observer.page.keyboard.type('Not me.');
    await type(builders, 'At design stage', ' Still here.');
    await hasWords(green, 'Still here.');
    expect(await textOf(green).innerText()).not.toContain('Not me.');
  });

  it('3: killed while both type, the server comes back and nothing that was seen is gone', async () => {
    const typing = Promise.all([
      type(builders, 'Results are published', ` ${'abcdefghij '.repeat(12)}`),
      type(green, 'The regulations take effect', ` ${'klmnopqrst '.repeat(12)}`),
    ]);
    await hasWords(green, 'abcdefghij abcdefghij');
    await hasWords(builders, 'klmnopqrst klmnopqrst');
    const seen = [await textOf(builders).innerText(), await textOf(green).innerText()];
    await server.kill('SIGKILL');
    await typing;
    await builders.sees('Offline: your text is kept in this browser');
    server = {
      ...server,
      ...(await startServerProcess({ env: { ...server.env, PORT: String(server.port) } })),
    };
    await Promise.all([saved(builders), saved(green)]);
    for (const visitor of [builders, green]) {
      await hasWords(visitor, 'abcdefghij '.repeat(12).trim());
      await hasWords(visitor, 'klmnopqrst '.repeat(12).trim());
      const now = await textOf(visitor).innerText();
      for (const text of seen) {
        const words = text.match(/abcdefghij|klmnopqrst/gu) ?? [];
        expect((now.match(/abcdefghij|klmnopqrst/gu) ?? []).length).toBeGreaterThanOrEqual(words.length);
      }
    }
  });

  it('4: the co-chair freezes a version: number, hash, difference by clause', async () => {
    await builders.press('Freeze this text as version 2');
    await builders.page.getByLabel('What changed, and why').fill('Evidence asked for; guide for everybody.');
    await builders.press('Freeze…');
    const records = await builders.confirm('Freeze version 2');
    expect(records).toContain('Co-chair, Home Builders Association');
    await builders.page.getByRole('heading', { level: 1, name: /^Version 2 of/u }).waitFor();
    await builders.sees(HASH);
    const changes = builders.page.getByRole('region', { name: 'What changed' });
    await builders.sees(/From version 1 to version 2/u, changes);
    await changes.locator('ins', { hasText: 'Written for everybody.' }).waitFor();
    await builders.sees('Clause 3.2', changes);
  });

  it('5: one agrees, one objects; the group edits, freezes again, all are asked again, and it carries', async () => {
    await builders.press('Open a decision on this version');
    await builders.page.getByLabel('Question').fill('Do we recommend this text?');
    await builders.page.getByLabel('Rule', { exact: true }).selectOption({ label: 'Consent' });
    await builders.press('Open the decision…');
    await builders.confirm('Open the decision');
    decisionPath = await pathOfDecision(builders);
    await answer(green, 'Agree', 2);
    await object(
      builders,
      '3.2',
      'No limit for tall blocks is no text to agree to.',
      'A date and who proposes it.',
    );
    await green.open(decisionPath, 'Do we recommend this text?');
    await green.sees('No limit for tall blocks is no text to agree to.');

    await builders.open(draftPath, TITLE);
    await saved(builders);
    await type(builders, 'For taller apartment blocks', ' The Forum proposes it by March.');
    await saved(builders);
    await builders.press('Freeze this text as version 3');
    await builders.page.getByLabel('What changed, and why').fill('A date and who proposes it.');
    await builders.press('Freeze…');
    await builders.confirm('Freeze version 3');

    await green.open(SPACE, 'Net zero ready homes');
    await green.sees(
      'The text has a new version: the position of your organisation has lapsed, and it is asked again.',
    );
    await green.open(decisionPath, 'Do we recommend this text?');
    await green.sees('Lapsed');
    await green.sees('What changed since version 2');
    await green.page.locator('ins', { hasText: 'The Forum proposes it by March.' }).first().waitFor();
    const sections = await green.page.getByRole('main').locator('section, dl').allTextContents();
    expect(sections[0]).toContain('What changed since version 2');
    const read = green.page.getByRole('button', { name: 'I have read to the end' });
    await read.scrollIntoViewIfNeeded();
    await read.click();
    const still = green.page.getByRole('region', { name: 'Do you still agree, to version 3?' });
    await green.sees(/answers “agree” for .* on version 3, SHA-256/u, still);
    await still.getByRole('button', { name: 'Still agree' }).click();
    await green.sees('Your answer is recorded');
    await green.sees('In a signed head');
    await answer(builders, 'Agree', 3);
    for (const person of ['standards', 'suppliers', 'councils', 'nature'] as const) {
      const visitor = await Visitor.at(browser, server.url);
      await visitor.signIn(person);
      const words = person === 'nature' ? 'Stand aside' : 'Agree';
      await answer(visitor, words, 3, person === 'councils' ? readFileFor : readFor);
      await visitor.context.close();
    }
    await builders.open(decisionPath, 'Do we recommend this text?');
    await builders.sees(/It carries by consent: 5 of 6 seats agree, 1 stands aside/u);
    await builders.press('Close this decision');
    expect(await builders.confirm('Close as carried')).toContain('version 3');
    await builders.sees('Carried');
  });

  it('6: the observer opens the log, filters it, and reads the exact text with its hash', async () => {
    await observer.open(`${SPACE}/decisions`, 'Decision log');
    const log = observer.page.getByRole('list', { name: 'Decisions' });
    await observer.sees('Do we recommend this text?', log);
    await observer.page.getByLabel('Task group').selectOption({ label: 'Carbon compliance' });
    await log.getByText('Do we recommend this fabric standard?').waitFor({ state: 'hidden' });
    await observer.sees('Do we recommend this text?', log);
    await observer.page.getByLabel('Organisation').selectOption({ label: 'Nature Trust' });
    await observer.page.getByLabel('Opened on or before').fill('2020-01-01');
    await observer.sees('No decision matches');
    await observer.press('Show everything, as it stands now');
    await log
      .getByRole('link', { name: /^Version 3 of/u })
      .first()
      .click();
    await observer.page.getByRole('heading', { level: 1, name: /^Version 3 of/u }).waitFor();
    await observer.sees('The Forum proposes it by March.');
    await observer.sees(HASH);
  });

  it('7: a consultation on the agreed version: comment, answer, disposition, and the commenter sees it', async () => {
    await builders.open(decisionPath, 'Do we recommend this text?');
    await builders.page.getByRole('link', { name: 'Read the exact text of version 3' }).first().click();
    await builders.page.getByRole('link', { name: 'Open a consultation on this version' }).click();
    await builders.page.getByLabel('Title').fill('Is this limit right?');
    await builders.page.getByLabel('Introduction').fill('Everybody is asked.');
    await builders.page.getByLabel('Who is asked').selectOption({ label: 'Open to everyone' });
    await builders.page.getByLabel('Closes at').fill('2099-01-01T12:00');
    await builders.page.getByLabel('Question 1').fill('Can it be built?');
    await builders.press('Go on to confirm');
    await builders.confirm('Open the consultation');
    await builders.page.getByRole('heading', { level: 1, name: 'Is this limit right?' }).waitFor();
    const path = new URL(builders.page.url()).pathname;

    const respondent = await Visitor.at(browser, server.url);
    await respondent.signIn('respondent');
    await respondent.open(path, 'Is this limit right?');
    await respondent.press('Comment on clause 3.3');
    await respondent.page.getByLabel('Your comment on clause 3.3').fill('And what of biogas?');
    await respondent.page.getByLabel('Your answer to question 1').fill('By us, yes.');
    await respondent.press('Go on to confirm');
    expect(await respondent.confirm('Send it')).toContain('1 comment');
    await respondent.sees('Your response is recorded');

    const secretariat = await Visitor.at(browser, server.url);
    await secretariat.signIn('secretariat');
    await secretariat.open(path, 'Is this limit right?');
    const said = secretariat.page.getByRole('listitem').filter({ hasText: 'And what of biogas?' }).last();
    await secretariat.press('Record what was done', said);
    await said.getByLabel('What was done').selectOption({ label: 'Accepted in part' });
    await said.getByLabel('Reasons, as the respondent will read them').fill('Named in the next version.');
    await secretariat.press('Go on to confirm', said);
    await secretariat.confirm(/Record/u);

    await respondent.open(path, 'Is this limit right?');
    await respondent.sees('Accepted in part');
    await respondent.sees('Named in the next version.');
    expect(
      [builders, green, observer, respondent, secretariat].flatMap(({ complaints }) => complaints),
    ).toEqual([]);
  });
});
