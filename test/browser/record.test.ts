import pg from 'pg';
import type { Browser } from 'playwright-core';
import { WRITE_ACTIONS } from '../../libs/domain/src/index.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { LIVING } from '../support/demonstration-pages.js';
import { LIVING as LIVING_SLUG } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { ask, mutate, signedIn } from '../support/people.js';
import { query } from '../support/stored.js';
import { Visitor } from '../support/visitor.js';

let server: DemonstrationServer;
let browser: Browser;
let auditor: Visitor;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  auditor = await Visitor.at(browser, server.url);
  await auditor.enter('auditor');
});

const list = () => auditor.page.getByRole('list', { name: 'What happened' });

it('shows how far the proof of each act has come, in words and shape', async () => {
  await auditor.open(`${LIVING}/record`, /./u);
  await list().getByText('In a signed head').first().waitFor();
  expect(await list().getByText('In a signed head').count()).toBeGreaterThan(10);
  const link = list()
    .getByRole('link', { name: /^Keep the receipt, entry/u })
    .first();
  const receipt = await auditor.context.request.get((await link.getAttribute('href')) ?? '');
  expect(await receipt.text()).toMatch(/^c2sp\.org\/tlog-proof@v1\n/u);
});

it('shows the record as of a moment, which the address keeps', async () => {
  const acts = await query<{ at: Date }>(
    server.database.url,
    `SELECT act.at FROM act JOIN space ON space.id = act.space_id
     WHERE slug = $1 AND read_action = 'space.read' ORDER BY act.at`,
    [LIVING_SLUG],
  );
  const first = acts[0]?.at ?? new Date(0);
  const moment = new Date(Math.ceil(first.getTime() / 60_000) * 60_000);
  await auditor.open(`${LIVING}/record?as-of=${moment.toISOString()}`, /./u);
  await auditor.sees('As it stood then, with everything up to that moment:');
  await list().getByRole('listitem').first().waitFor();
  const then = await list().getByRole('listitem').count();
  const field = auditor.page.getByLabel('As it stood at');
  const shown = await field.inputValue();
  expect(shown).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u);
  expect(await flawsOf(auditor)).toEqual([]);
  await field.fill('1999-01-01T10:00');
  await auditor.sees('Nothing matches');
  expect(new URL(auditor.page.url()).searchParams.get('as-of')).toBe('1999-01-01T10:00:00.000Z');
  await field.fill(shown);
  await auditor.page.reload();
  await list()
    .getByRole('listitem')
    .nth(then - 1)
    .waitFor();
  expect(await list().getByRole('listitem').count()).toBe(then);
  expect(await auditor.page.getByLabel('As it stood at').inputValue()).toBe(shown);
  await auditor.press('Show everything');
  await list().getByRole('listitem').nth(then).waitFor();
});

it('shows what was there before and after, where the act tells', async () => {
  const [space] = await query<{ id: string; title: string; vision: string }>(
    server.database.url,
    'SELECT id, title, vision FROM space WHERE slug = $1',
    [LIVING_SLUG],
  );
  await mutate(await signedIn(server.url, 'secretariat'), 'reviseSpace', {
    spaceId: space?.id,
    title: space?.title,
    vision: 'Every new home is warm.',
  });
  await auditor.open(`${LIVING}/record?kind=space`, /./u);
  const item = list().getByRole('listitem').filter({ hasText: 'Every new home is warm.' }).first();
  await item.waitFor();
  expect(await item.innerText()).toMatch(/Vision\s+Before[\s\S]+After\s+Every new home is warm\./u);
  await item.getByText('In a signed head').waitFor();
  expect(await flawsOf(auditor)).toEqual([]);
});

it('says of an act that it is in no signed head yet, and by itself that it is', async () => {
  const [space] = await query<{ id: string; vision: string }>(
    server.database.url,
    'SELECT id, vision FROM space WHERE slug = $1',
    [LIVING_SLUG],
  );
  const holder = new pg.Client({ connectionString: server.database.url });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM ledger_head FOR UPDATE');
  const title = 'Homes that need little';
  const item = list().getByRole('listitem').filter({ hasText: title }).first();
  try {
    await mutate(await signedIn(server.url, 'secretariat'), 'reviseSpace', {
      spaceId: space?.id,
      title,
      vision: space?.vision,
    });
    await auditor.open(`${LIVING}/record?kind=space`, /./u);
    await item.getByText('Recorded', { exact: true }).waitFor();
    await auditor.sees('Not in the ledger yet', item);
  } finally {
    await holder.query('COMMIT');
    await holder.end();
  }
  await item.getByText('In a signed head').waitFor();
});

it('offers the archive of the space to those who take part, with what it holds and how to check it', async () => {
  await auditor.open(`${LIVING}/record`, /./u);
  const link = auditor.page.getByRole('link', { name: 'Download the archive of this space' });
  await link.waitFor();
  await auditor.sees(/^concordat-verify --key .+ concordat-record\.tar$/u);
  const answer = await auditor.context.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toBe('application/x-tar');
  expect((await answer.body()).subarray(0, 10).toString()).toBe('README.txt');
  const visitor = await Visitor.at(browser, server.url);
  await visitor.open(`${LIVING}/record`, /./u);
  await visitor.sees('This part of the space is open to those who take part in it.');
  expect(await visitor.page.getByRole('link', { name: 'Download the archive of this space' }).count()).toBe(
    0,
  );
});

/** The actions that the page takes for those about decisions. */
const ABOUT_DECISIONS = WRITE_ACTIONS.filter((action) =>
  /^(?:decision|objection|correction|dispute|poll)\./u.test(action),
);

describe('an observer of government', () => {
  it('narrows the record by what, group, organisation and days, and shows everything again', async () => {
    const observer = await Visitor.at(browser, server.url);
    await observer.enter('housingObserver');
    await observer.open(`${LIVING}/record`, /./u);
    const items = observer.page.getByRole('list', { name: 'What happened' }).getByRole('listitem');
    await items.first().waitFor();
    const filters = observer.page.getByRole('search', { name: 'Show only' });
    const address = (name: string) => new URL(observer.page.url()).searchParams.get(name);
    const speaker = await signedIn(server.url, 'housingObserver');
    const acts = async (filter: object) => {
      const { data } = await ask<{ acts: { nodes: { sentence: string; at: string }[] } }>(
        speaker,
        `query Acts($filter: ActFilter) {
          acts(spaceSlug: "${LIVING_SLUG}", filter: $filter, first: 5) { nodes { sentence at } }
        }`,
        { filter },
      );
      return data?.acts.nodes ?? [];
    };
    /** Waits for the list to be what the server answers to the same filter. */
    const shows = async (filter: object) => {
      const sentences = (await acts(filter)).map(({ sentence }) => sentence);
      expect(sentences.length).toBeGreaterThan(0);
      await items
        .first()
        .getByText(sentences[0] ?? '', { exact: true })
        .waitFor();
      await observer.settled();
      const seen = await items.allInnerTexts();
      for (const [at, sentence] of sentences.entries()) expect(seen[at]).toContain(sentence);
    };

    await filters.getByLabel('What', { exact: true }).selectOption('decision');
    expect(address('kind')).toBe('decision');
    await shows({ kinds: ABOUT_DECISIONS });

    const group = filters.getByLabel('Task group');
    const [, groupId = ''] = await group
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    await group.selectOption(groupId);
    await shows({ kinds: ABOUT_DECISIONS, taskGroupId: groupId });

    await observer.press('Show everything', filters);
    expect([...new URL(observer.page.url()).searchParams]).toEqual([]);
    await shows({});

    await filters.getByLabel('Organisation').selectOption('home-builders-association');
    expect(address('organisation')).toBe('home-builders-association');
    await shows({ organisationSlug: 'home-builders-association' });

    const [newest] = await acts({ organisationSlug: 'home-builders-association' });
    const day = newest?.at.slice(0, 10) ?? '';
    await filters.getByLabel('From', { exact: true }).fill(day);
    await filters.getByLabel('To', { exact: true }).fill(day);
    await shows({ organisationSlug: 'home-builders-association', from: day, to: day });
    await filters.getByLabel('To', { exact: true }).fill('1999-01-01');
    await observer.sees('Nothing matches');
    expect(await flawsOf(observer)).toEqual([]);
    expect(observer.complaints).toEqual([]);
  });
});
