import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { separateRole } from '../../apps/api/src/platform/database/application-role.js';
import { dataSourceAt } from '../../apps/api/src/platform/database/data-source.js';
import {
  type DemonstrationServer,
  demonstrationDatabase,
  startDemonstrationServer,
} from '../support/demonstration-database.js';
import { emptyDatabase } from '../support/fresh-database.js';
import { signedIn } from '../support/people.js';
import { startServerProcess } from '../support/server-process.js';
import { query } from '../support/stored.js';

const REFUSED = '42501';
const BY_TRIGGER = '23001';

/** The tables of evidence. One that has the triggers and is not named here is tried as well. */
const EVIDENCE = `
  act act_opening amendment_offer answer correction_end decision_departure decision_seat decision_version
  definition_endorsement dispute_dissent dispute_option dispute_option_answer dispute_room_agreement
  dispute_statement_agreement dispute_statement_text dispute_step disposition draft_archive draft_client draft_update
  draft_version government_response ledger_checkpoint ledger_cosignature ledger_entry ledger_key ledger_log
  ledger_tile mandate_change milestone_report offer_reply poll_answer poll_option position position_correction
  position_signature recommendation recommendation_acknowledgement recommendation_evidence recommendation_part
  reported_answer response_comment terms_adoption version_share`
  .trim()
  .split(/\s+/u);

let owner: pg.Client;
let application: pg.Client;
let tables: { name: string; watchedBy: string; rows: boolean }[];

beforeAll(async () => {
  const database = await demonstrationDatabase();
  const { url } = database;
  const source = await dataSourceAt(url).initialize();
  const working = await separateRole(source, url);
  await source.destroy();
  expect(working).toEqual({ url: expect.not.stringContaining(new URL(url).password), trouble: null });
  owner = new pg.Client({ connectionString: url });
  application = new pg.Client({ connectionString: working.url });
  database.beforeDrop(() => Promise.all([owner.end(), application.end()]));
  await Promise.all([owner.connect(), application.connect()]);
  const found = await owner.query<{ name: string; watchedBy: string }>(
    `SELECT format('%I', relname) AS name, coalesce(proname, 'nothing') AS "watchedBy" FROM pg_class
     LEFT JOIN pg_trigger ON tgrelid = pg_class.oid AND tgname = 'append_only'
     LEFT JOIN pg_proc ON pg_proc.oid = tgfoid
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND (proname IS NOT NULL OR relname = ANY ($1))
     ORDER BY 1`,
    [EVIDENCE],
  );
  tables = [];
  for (const table of found.rows) {
    const { rowCount } = await owner.query(`SELECT 1 FROM ${table.name} LIMIT 1`);
    tables.push({ ...table, rows: rowCount !== 0 });
  }
});

/** SQLSTATE that a statement is answered with; it is taken back whatever the answer. */
async function answer(client: pg.Client, sql: string): Promise<string> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    return 'done';
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code ?? '';
    throw error;
  } finally {
    await client.query('ROLLBACK');
  }
}

const columnOf = async (table: string) => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND attname NOT IN ('text', 'erased_by_id') ORDER BY attnum LIMIT 1`,
    [table],
  );
  return rows[0]?.name ?? '';
};

describe('tables of evidence', () => {
  it('are all there, and each is watched', () => {
    const names = tables.map(({ name }) => name.replaceAll('"', ''));
    expect(names).toEqual(expect.arrayContaining(EVIDENCE));
    expect(tables.filter(({ watchedBy }) => watchedBy === 'nothing')).toEqual([]);
    expect(tables.filter(({ rows }) => rows).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['act', 'act_opening', 'draft_update', 'draft_version', 'ledger_entry']),
    );
  });

  it('are only read and added to by the application', async () => {
    for (const { name, watchedBy } of tables) {
      const column = await columnOf(name);
      expect([name, await answer(application, `SELECT 1 FROM ${name} LIMIT 1`)]).toEqual([name, 'done']);
      expect([name, await answer(application, `UPDATE ${name} SET ${column} = ${column}`)]).toEqual([
        name,
        REFUSED,
      ]);
      expect([name, await answer(application, `TRUNCATE ${name} CASCADE`)]).toEqual([name, REFUSED]);
      const removed = await answer(application, `DELETE FROM ${name}`);
      expect([name, removed]).toEqual([name, watchedBy === 'refuse_unless_archived' ? BY_TRIGGER : REFUSED]);
      const { rows } = await application.query<{ may: boolean }>(
        `SELECT has_table_privilege('${name}', 'INSERT') AS may`,
      );
      expect([name, rows]).toEqual([name, [{ may: true }]]);
    }
  });

  it('refuse the owner as well, by their triggers', async () => {
    for (const { name, rows } of tables) {
      const column = await columnOf(name);
      expect([name, await answer(owner, `TRUNCATE ${name} CASCADE`)]).toEqual([name, BY_TRIGGER]);
      if (!rows) continue;
      expect([name, await answer(owner, `UPDATE ${name} SET ${column} = ${column}`)]).toEqual([
        name,
        BY_TRIGGER,
      ]);
      expect([name, await answer(owner, `DELETE FROM ${name}`)]).toEqual([name, BY_TRIGGER]);
    }
  });
});

const ERASED = 'payload_salt = NULL, idempotency_key = NULL, request_hash = NULL';
const ANY_ACT = '(SELECT id FROM act ORDER BY id LIMIT 1)';

describe('what opens an act', () => {
  it.each([
    ['another payload', `payload = payload || '{"answer":"disagree"}'`],
    ['another payload without its salt', `payload = payload - 'words', ${ERASED}`],
    [
      'more in a payload that is erased',
      `payload = payload || '{"new":1}', erased_by_id = ${ANY_ACT}, ${ERASED}`,
    ],
    ['another salt', `payload_salt = sha256('x')`],
    [
      'an erasure that keeps the salt',
      `erased_by_id = ${ANY_ACT}, idempotency_key = NULL, request_hash = NULL`,
    ],
    ['another key of a request', `idempotency_key = act_id::text`],
    ['another hash of a request', `request_hash = sha256('x')`],
  ])('takes from nobody %s', async (_what, change) => {
    for (const client of [owner, application])
      expect(await answer(client, `UPDATE act_opening SET ${change}`)).toBe(BY_TRIGGER);
  });

  it('is not opened again, not said to be erased by another act, and is erased by an erasure alone', async () => {
    const erase = `UPDATE act_opening SET payload = payload - 'words', erased_by_id = ${ANY_ACT}, ${ERASED}`;
    for (const client of [owner, application]) {
      expect(await answer(client, erase)).toBe('done');
      expect(await answer(client, `${erase}; SET CONSTRAINTS ALL IMMEDIATE`)).toBe(BY_TRIGGER);
      for (const after of [
        `payload_salt = sha256('x')`,
        'erased_by_id = NULL',
        `erased_by_id = (SELECT id FROM act ORDER BY id DESC LIMIT 1)`,
      ])
        expect(await answer(client, `${erase}; UPDATE act_opening SET ${after}`)).toBe(BY_TRIGGER);
    }
  });

  it('loses the key and hash of its request', async () => {
    const forget = 'UPDATE act_opening SET idempotency_key = NULL, request_hash = NULL';
    expect(await answer(application, forget)).toBe('done');
  });
});

describe('the role of the application', () => {
  it.each([
    ['switch a trigger off', 'ALTER TABLE act DISABLE TRIGGER append_only'],
    ['drop a trigger', 'DROP TRIGGER append_only ON act'],
    ['replace what a trigger does', 'DROP FUNCTION refuse_change CASCADE'],
    ['go round triggers', 'SET session_replication_role = replica'],
    ['drop a table', 'DROP TABLE act CASCADE'],
    ['become the owner', 'SET ROLE concordat'],
    ['make a role', 'CREATE ROLE another'],
    ['give itself rights', 'GRANT UPDATE ON act TO concordat_application'],
    ['say that a migration was run', `INSERT INTO migration (timestamp, name) VALUES (1, 'x')`],
    ['take away what opens an act', 'DELETE FROM act_opening'],
    ['say that somebody else acted', 'UPDATE act_opening SET person_id = NULL'],
  ])('cannot %s', async (_what, sql) => {
    const done = await answer(application, sql);
    // What one has no right to give is given to nobody, with a warning.
    if (done === 'done') expect(sql).toContain('GRANT');
    else expect(done).toBe(REFUSED);
    expect(await answer(application, 'UPDATE act SET kind = kind')).toBe(REFUSED);
  });
});

describe('the server', () => {
  let server: DemonstrationServer;

  it('works as the application alone', async () => {
    server = await startDemonstrationServer();
    await signedIn(server.url, 'nature');
    const sessions = await query<{ usename: string }>(
      server.database.url,
      `SELECT DISTINCT usename FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    expect(sessions).toEqual([{ usename: 'concordat_application' }]);
  });

  it('says so where the database lets it have no second role, and works', async () => {
    const { url } = await emptyDatabase();
    const plain = `plain_${new URL(url).pathname.slice(1)}`;
    await query(url, `CREATE ROLE ${plain} LOGIN PASSWORD 'plain'`);
    await query(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} OWNER TO ${plain}`);
    const address = new URL(url);
    address.username = plain;
    address.password = 'plain';
    const folder = await mkdtemp(join(tmpdir(), 'concordat-plain-'));
    const env = { DATABASE_URL: address.href, CONCORDAT_DATA: folder, CONCORDAT_DEMO: '0' };
    const started = await startServerProcess({ env });
    try {
      expect(started.output()).toContain('The server works as the owner of its tables');
      expect((await fetch(new URL('/health/ready', started.url))).status).toBe(200);
    } finally {
      await started.kill();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
