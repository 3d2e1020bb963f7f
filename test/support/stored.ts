import pg from 'pg';
import * as Y from 'yjs';

/** How long a connection waits for the next question, in milliseconds: long enough for whoever asks again and again. */
const IDLE_MS = 250;

const connections = new Map<string, pg.Pool>();

/** Connections to a database that are kept between questions; who cuts an idle one off does no harm. */
function connectionsTo(url: string): pg.Pool {
  const known = connections.get(url);
  if (known) return known;
  const pool = new pg.Pool({ connectionString: url, idleTimeoutMillis: IDLE_MS, allowExitOnIdle: true });
  pool.on('error', () => undefined);
  connections.set(url, pool);
  return pool;
}

/** Asks the database itself, past the server. */
export async function query<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await connectionsTo(url).query<Row>(sql, [...values])).rows;
}

/** The id that a query finds, as its column `id`. @throws where it finds none */
export async function idOf(url: string, sql: string, values: readonly unknown[]): Promise<string> {
  const [row] = await query<{ id: string }>(url, sql, values);
  if (row === undefined) throw new Error(`Nothing is there: ${sql}`);
  return row.id;
}

/** The id of the person with an address; empty where nobody has it. */
export async function personId(url: string, email: string): Promise<string> {
  const [row] = await query<{ id: string }>(url, 'SELECT id FROM person WHERE email = $1', [email]);
  return row?.id ?? '';
}

/** The id of the organisation with a slug; empty where none has it. */
export async function organisationId(url: string, slug: string): Promise<string> {
  const [row] = await query<{ id: string }>(url, 'SELECT id FROM organisation WHERE slug = $1', [slug]);
  return row?.id ?? '';
}

/**
 * Changes rows past the server and past the triggers that keep evidence as it is, as only the database's owner can.
 * `run` answers how many rows it changed.
 */
export async function withoutTriggers(
  url: string,
  work: (run: (sql: string, values?: readonly unknown[]) => Promise<number>) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await work(async (sql, values = []) => (await client.query(sql, [...values])).rowCount ?? 0);
  } finally {
    await client.end();
  }
}

/** A draft as its stored updates make it, read past the server. */
export async function storedDraft(url: string, draftId: string): Promise<Y.Doc> {
  const rows = await query<{ update: Buffer }>(
    url,
    'SELECT "update" FROM draft_update WHERE draft_id = $1 ORDER BY seq',
    [draftId],
  );
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const { update } of rows) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** Which of changing, deleting and emptying the rows of a table the database lets anybody do: none of evidence. */
export async function rewriting(url: string, table: string, column: string): Promise<string[]> {
  const ways = {
    UPDATE: `UPDATE ${table} SET ${column} = 'Else.'`,
    DELETE: `DELETE FROM ${table}`,
    TRUNCATE: `TRUNCATE ${table} CASCADE`,
  };
  const done: string[] = [];
  for (const [way, sql] of Object.entries(ways)) {
    try {
      await query(url, sql);
      done.push(way);
    } catch (error) {
      if (!String(error).includes(`${table} is append-only`)) throw error;
    }
  }
  return done;
}
