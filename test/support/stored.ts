import pg from 'pg';
import * as Y from 'yjs';

/** Asks the database itself, past the server. */
export async function query<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
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

/** How many rows each table has, by its name. */
export async function rowCounts(url: string): Promise<Record<string, number>> {
  const rows = await query<{ name: string; count: string }>(
    url,
    `SELECT tablename AS name, (xpath('/row/count/text()', query_to_xml(
       format('SELECT count(*) FROM public.%I', tablename), false, true, '')))[1]::text AS count
     FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
}
