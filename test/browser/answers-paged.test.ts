import type { Browser, Locator } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { demonstrationSpace, LIVING, openDecisionOf } from '../support/living-space.js';
import { mutate, payloadOf, read, signedIn } from '../support/people.js';
import { query } from '../support/stored.js';
import { Visitor } from '../support/visitor.js';

const QUESTION = 'Do we recommend this fabric standard?';
/** How often one organisation answers: more than two pages of any list. */
const TIMES = 45;

let server: DemonstrationServer;
let browser: Browser;
let visitor: Visitor;
let decisionId: string;
/** How many answers there are: in all, of the councils, and no longer current. */
let counts: { readonly given: number; readonly own: number; readonly earlier: number };

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const living = await demonstrationSpace(server.database.url, LIVING);
  decisionId = openDecisionOf(living);
  const councils = await signedIn(server.url, 'councils');
  const versionSha256 = await read(councils, living.fabric.versionId);
  for (let time = 1; time <= TIMES; time += 1) {
    const answer = time % 2 === 0 ? 'STAND_ASIDE' : 'AGREE';
    payloadOf(await mutate(councils, 'takePosition', { decisionId, versionSha256, answer }));
  }
  const [found] = await query<typeof counts>(
    server.database.url,
    `SELECT count(*)::int AS given, count(*) FILTER (WHERE slug = 'councils-association')::int AS own,
            count(*)::int - count(DISTINCT organisation_id) FILTER (WHERE version_id = $2)::int AS earlier
     FROM position JOIN organisation ON organisation.id = organisation_id WHERE decision_id = $1`,
    [decisionId, living.fabric.versionId],
  );
  if (found === undefined) throw new Error('Nothing was counted.');
  counts = found;
  visitor = await Visitor.at(browser, server.url);
  await visitor.enter('councils');
}, 180_000);

/** A list shows its first page, then all of it. */
async function growsTo(total: number, list: Locator): Promise<void> {
  for (let shown = 20; shown < total; shown += 20) {
    await visitor.sees(`${shown} of ${total} shown`, list);
    await visitor.press('Show more', list);
  }
  await visitor.sees(`${total} of ${total} shown`, list);
  expect(await list.getByRole('button', { name: 'Show more' }).count()).toBe(0);
}

it('every answer in a decision is shown on its page, twenty at a time', async () => {
  const { page } = visitor;
  await visitor.open(`/spaces/${LIVING}/decisions/${decisionId}`, QUESTION);
  const summary = `All ${counts.given} answers, in the order given`;
  await page.getByText(summary).click();
  const history = page.locator('details', { hasText: summary });
  await growsTo(counts.given, history);
  expect(await history.getByRole('listitem').count()).toBe(counts.given);
  expect(await axeFindings(page)).toEqual([]);
});

it('the log shows answers that lapsed or were replaced, twenty at a time', async () => {
  const { page } = visitor;
  await visitor.open(`/spaces/${LIVING}/decisions`, 'Decision log');
  const summary = `${counts.earlier} earlier answers, lapsed or replaced`;
  await page.getByText(summary).click();
  const earlier = page.locator('details', { hasText: summary });
  await growsTo(counts.earlier, earlier);
  expect(await earlier.getByRole('listitem').count()).toBe(counts.earlier);
  expect(await axeFindings(page)).toEqual([]);
});

it('the page of an organisation shows what it answered, the newest first, twenty at a time', async () => {
  const { page } = visitor;
  await visitor.open(`/spaces/${LIVING}/organisations/councils-association`, 'Councils Association');
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: QUESTION }) });
  await growsTo(counts.own, entry.first());
  expect(await entry.first().getByRole('list').getByRole('listitem').count()).toBe(counts.own);
});
