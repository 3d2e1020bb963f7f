import type { Browser } from 'playwright-core';
import { amendedOf, rewrite } from '../support/amending.js';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { mutate, payloadOf, type Speaker, signedIn } from '../support/people.js';
import { Visitor } from '../support/visitor.js';

/*
 * Versions of which the later have a clause elsewhere; and one as the file that people keep.
 */

const MOVED = 'cc-show-publish';

let server: DemonstrationServer;
let browser: Browser;
let speaker: Speaker;
let draftId: string;
let visitor: Visitor;
/** The last two versions, with their numbers: the clause was moved in one, a word was written in the next. */
let moved: { readonly id: string; readonly number: number };
let worded: { readonly id: string; readonly number: number };

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  ({
    compliance: { draftId },
  } = await demonstrationSpace(server.database.url, LIVING));
  speaker = await signedIn(server.url, 'builders');
  await rewrite(speaker, draftId, (node) => {
    if (node.type !== 'section') return [node];
    const own = (node.content ?? []).filter(({ attrs }) => attrs?.id === MOVED);
    if (own.length === 0) return [node];
    const [heading, ...rest] = (node.content ?? []).filter((child) => !own.includes(child));
    return heading ? [{ ...node, content: [heading, ...own, ...rest] }] : [node];
  });
  moved = await frozen();
  await rewrite(speaker, draftId, (node) =>
    node.type === 'title' ? [{ type: 'title', content: [{ type: 'text', text: 'Carbon in use' }] }] : [node],
  );
  worded = await frozen();
  visitor = await Visitor.at(browser, server.url);
  await visitor.enter('builders');
}, 240_000);

async function frozen(): Promise<{ readonly id: string; readonly number: number }> {
  const answer = await mutate<{ version: { id: string; number: number } }>(
    speaker,
    'freezeDraft',
    { draftId, summary: 'To be compared.' },
    'version { id number }',
  );
  return payloadOf(answer).version;
}

it('a clause that stands elsewhere is shown as moved, with the number that it had', async () => {
  const { clauses } = await amendedOf(speaker, draftId);
  const now = clauses.find(({ clauseId }) => clauseId === MOVED)?.number;
  expect(now).toMatch(/\.1$/u);
  await visitor.open(
    `/spaces/${LIVING}/versions/${moved.id}`,
    new RegExp(`^Version ${moved.number} of`, 'u'),
  );
  const changes = visitor.page.getByRole('region', { name: 'What changed' });
  await visitor.sees(/1 part moved/u, changes);
  const entry = changes.getByRole('listitem').filter({ hasText: `Clause ${now}` });
  expect(await entry.innerText()).toMatch(/\bmoved\b.*\bwas \d+\.\d+/u);
  expect(await entry.locator('ins, del').count()).toBe(0);
  expect(await flawsOf(visitor)).toEqual([]);
});

it('any two versions are compared, also those that do not follow each other', async () => {
  await visitor.open(
    `/spaces/${LIVING}/versions/${worded.id}`,
    new RegExp(`^Version ${worded.number} of`, 'u'),
  );
  const changes = visitor.page.getByRole('region', { name: 'What changed' });
  await visitor.sees('Title', changes);
  expect(await changes.getByText(/part moved/u).count()).toBe(0);
  await changes.getByLabel('Compare with').selectOption({ label: 'Version 1' });
  await visitor.sees(new RegExp(`From version 1 to version ${worded.number}`, 'u'), changes);
  await visitor.sees(/1 part moved/u, changes);
  await visitor.sees('Title', changes);
  expect(new URL(visitor.page.url()).search).not.toBe('');
  expect(visitor.complaints).toEqual([]);
});

it('the web page that is kept of a version has no flaw to those who do not see it', async () => {
  const answer = await visitor.context.request.get(`/versions/${worded.id}/text.html`);
  expect(answer.headers()['content-type']).toContain('text/html');
  const page = await visitor.context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(await answer.text());
  expect(await page.title()).toBe(`Carbon in use, version ${worded.number}`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
  expect(await page.getByRole('main').getByRole('heading', { level: 1 }).innerText()).toBe('Carbon in use');
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFindings(page)).toEqual([]);
  }
  expect(asked).toEqual([]);
  await page.close();
});
