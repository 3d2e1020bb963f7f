import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { mutate, outcomeOf, type Speaker, signedIn } from '../support/people.js';
import { query } from '../support/stored.js';

const KEEP_ROLES = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';
const KEEP_SPACE = 'SELECT 1 FROM space WHERE id = $1 FOR UPDATE';
const PATIENCE_MS = 10_000;

let server: DemonstrationServer;
let living: DemonstrationSpace;
let seconded: Speaker;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  seconded = await signedIn(server.url, 'seconded');
});

/** Does something beside the server in a transaction of its own, that is taken back at the end. */
async function beside<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server.database.url });
  await client.connect();
  try {
    await client.query('BEGIN');
    return await work(client);
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    await client.end();
  }
}

/** Waits until so many connections of the server wait for a lock. */
async function waitingForLocks(count: number): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const waiting = await query(
      server.database.url,
      `SELECT 1 FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name = 'concordat'`,
    );
    if (waiting.length === count) return;
    if (performance.now() > deadline) throw new Error(`${waiting.length} of ${count} wait for a lock.`);
    await delay(20);
  }
}

const remove = () =>
  mutate(seconded, 'removeOrganisation', {
    spaceId: living.spaceId,
    organisationId: living.observing.organisationId,
    reason: 'Not to be found here.',
  });

it('an act waits for the roles of a space before it keeps the space, so that no two wait for each other', async () => {
  const removed = await beside(async (client) => {
    await client.query(KEEP_ROLES, [`roles:${living.spaceId}`]);
    const removing = remove();
    await waitingForLocks(1);
    await client.query(`${KEEP_SPACE} NOWAIT`, [living.spaceId]);
    await client.query('ROLLBACK');
    return removing;
  });
  expect(outcomeOf(removed)).toBe('OK');
});

it('an act that the database ends, since it and another wait for each other, is done anew and once', async () => {
  const dueDate = new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 10);
  const person = living.observing.personId;
  const granted = await beside(async (client) => {
    await client.query("SET LOCAL deadlock_timeout = '1min'");
    await client.query(KEEP_SPACE, [living.spaceId]);
    const granting = mutate(seconded, 'grantSpaceRole', {
      spaceId: living.spaceId,
      personId: person,
      role: 'FACILITATOR',
      until: dueDate,
    });
    await waitingForLocks(1);
    await client.query(KEEP_ROLES, [`roles:${living.spaceId}`]);
    await client.query('ROLLBACK');
    return granting;
  });
  expect(outcomeOf(granted)).toBe('OK');
  const given = await query(
    server.database.url,
    `SELECT 1 FROM space_role JOIN act ON act.kind = 'space.grantRole'
       AND act.subjects @> jsonb_build_array(jsonb_build_object('id', space_role.id))
     WHERE space_role.space_id = $1 AND space_role.person_id = $2 AND role = 'facilitator'`,
    [living.spaceId, person],
  );
  expect(given).toHaveLength(1);
});
