import { query } from './stored.js';

/** Where a text is stored, as `schema.table: row`, in any column of any table; also inside JSON and as bytes. */
export async function placesOf(url: string, words: readonly string[]): Promise<string[]> {
  const tables = await query<{ schema: string; name: string }>(
    url,
    `SELECT schemaname AS schema, tablename AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`,
  );
  const sought = words.flatMap((word) => [word.toLowerCase(), Buffer.from(word, 'utf8').toString('hex')]);
  const places: string[] = [];
  // One after the other: each has a connection of its own, and there are more tables than the server takes of these.
  for (const { schema, name } of tables) {
    const rows = await query<{ row: string }>(
      url,
      `SELECT r::text AS row FROM "${schema}"."${name}" r
       WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) word WHERE position(word IN lower(r::text)) > 0)`,
      [sought],
    );
    places.push(...rows.map(({ row }) => `${schema}.${name}: ${row.slice(0, 300)}`));
  }
  return places;
}
