import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalText, contentFromYDoc } from '@concordat/documents';
import pg from 'pg';
import { DEMONSTRATION_PASSWORD, demonstrationDatabase } from '../support/demonstration-database.js';
import { emptyDatabase } from '../support/fresh-database.js';
import { demonstrationSpace, LIVING, RECORD } from '../support/living-space.js';
import { signedIn } from '../support/people.js';
import { interruptServer, startServerProcess } from '../support/server-process.js';
import { query, storedDraft } from '../support/stored.js';
import { settled, unchangedBy } from '../support/unchanged.js';
import { until } from '../support/until.js';

/** Steps of the demonstration right after which a start is cut off: early, in each space, and at the very end. */
const CUTS = [
  ['affiliation:councils', 'SIGKILL'],
  ['zero-carbon-new-homes-by-2016:compliance:first:suppliers:objects', 'SIGKILL'],
  ['zero-carbon-new-homes-by-2016:compliance:v2', 'SIGTERM'],
  ['net-zero-ready-homes:open', 'SIGKILL'],
  ['net-zero-ready-homes:fabric:consult', 'SIGKILL'],
  ['net-zero-ready-homes:compliance:draft', 'SIGTERM'],
  ['net-zero-ready-homes:define:compliance', 'SIGKILL'],
] as const;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concordat-interrupted-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Settings of a server on a database, with the demonstration. */
function settings(url: string): Record<string, string> {
  return { DATABASE_URL: url, CONCORDAT_DATA: folder, CONCORDAT_DEMO_PASSWORD: DEMONSTRATION_PASSWORD };
}

/** Starts a server and cuts it off as soon as a step of the demonstration is done. */
async function cutOff(url: string, step: string, signal: 'SIGKILL' | 'SIGTERM') {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await interruptServer({ env: settings(url) }, signal, async () => {
      const { rowCount } = await client
        .query('SELECT 1 FROM act_opening WHERE idempotency_key = $1', [`demonstration:${step}`])
        .catch(ofNoTables);
      return rowCount === 1;
    });
  } finally {
    await client.end();
  }
}

/** Before the migrations there is nothing to look in. */
function ofNoTables(error: unknown): { rowCount: number } {
  if (error instanceof pg.DatabaseError && error.code === '42P01') return { rowCount: 0 };
  throw error;
}

/** How often what was done, and when in the record, but for signing in and reading: those belong to a session. */
function acts(
  url: string,
): Promise<{ kind: string; space: string | null; at: Date | null; count: string }[]> {
  return query(
    url,
    `SELECT act.kind, space.slug AS space, CASE WHEN space.slug = $1 THEN act.at END AS at, count(*) AS count
     FROM act LEFT JOIN space ON space.id = act.space_id
     WHERE act.kind NOT IN ('identity.signIn', 'version.confirmReading', 'dispute.confirmStatementReading')
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [RECORD],
  );
}

/** How many rows each of the tables has that say what the spaces are like. */
async function amounts(url: string): Promise<Record<string, string>[]> {
  const tables = [
    'person',
    'organisation',
    'affiliation',
    'space_role',
    'membership',
    'draft_version',
    'position',
    'objection',
    'answer',
    'response_comment',
    'disposition',
    'evidence',
    'evidence_note',
    'evidence_citation',
    'figure',
    'milestone_report',
  ];
  return query(
    url,
    `SELECT ${tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ')}`,
  );
}

/** The text under way in the living space; what it cites is named, since ids are made at random. */
async function underWay(url: string): Promise<string> {
  const { compliance } = await demonstrationSpace(url, LIVING);
  const text = canonicalText(contentFromYDoc(await storedDraft(url, compliance.draftId)));
  const sources = await query<{ id: string; title: string }>(url, 'SELECT id, title FROM evidence');
  return sources.reduce((named, { id, title }) => named.replaceAll(id, title), text);
}

it('a demonstration whose making was cut off again and again is completed, each thing in it once', async () => {
  const { url } = await emptyDatabase();
  for (const [step, signal] of CUTS) {
    const end = await cutOff(url, step, signal);
    expect(end).toMatchObject(
      signal === 'SIGKILL'
        ? { code: null, signal }
        : { code: 0, signal: null, output: expect.stringMatching(/ …\nStopping …\n$/u) },
    );
  }
  const server = await startServerProcess({ env: settings(url) });
  await signedIn(server.url, 'respondent');
  await settled(url);
  await server.kill();
  const [log] = await query(
    url,
    `SELECT size = (SELECT count(*) FROM act) AND size = (SELECT count(DISTINCT act_id) FROM ledger_entry) AS whole
     FROM ledger_head`,
  );
  expect(log).toEqual({ whole: true });
  const whole = (await demonstrationDatabase()).url;
  expect(await acts(url)).toEqual(await acts(whole));
  expect(await amounts(url)).toEqual(await amounts(whole));
  expect(await underWay(url)).toBe(await underWay(whole));
}, 180_000);

it('a second start keeps the demonstration as it is and changes nothing', async () => {
  const { url } = await demonstrationDatabase();
  await settled(url);
  const env = { ...settings(url), CONCORDAT_DATA: join(folder, 'another') };
  await unchangedBy(url, async () => {
    const server = await startServerProcess({ env });
    expect(server.output()).not.toContain('Making the demonstration');
    await until('the password is printed', () =>
      server.output().includes(`Their password is: ${DEMONSTRATION_PASSWORD}`),
    );
    await server.kill();
  });
});
