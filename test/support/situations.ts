import type { Rows } from './operations/operation.js';
import type { Stage } from './stage.js';
import { query, withoutTriggers } from './stored.js';

/** Does something while rows are otherwise than they are, and puts them back. */
export async function whileIn<Result>(
  { database, living }: Stage,
  { table, key = 'id', where, set }: Rows,
  work: () => Promise<Result>,
): Promise<Result> {
  const columns = Object.keys(set);
  const given = where.includes('$1') ? [living.spaceId] : [];
  const before = await query<{ row: object }>(
    database,
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${where}`,
    given,
  );
  if (before.length === 0) throw new Error(`There is nothing in ${table} where ${where}.`);
  const assignments = columns.map((column) => `${column} = ${set[column]}`).join(', ');
  await query(database, `UPDATE ${table} SET ${assignments} WHERE ${where}`, given);
  try {
    return await work();
  } finally {
    const back = columns.map((column) => `${column} = old.${column}`).join(', ');
    await withoutTriggers(database, async (run) => {
      await run(
        `UPDATE ${table} t SET ${back} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) old
         WHERE t.${key} = old.${key}`,
        [JSON.stringify(before.map(({ row }) => row))],
      );
    });
  }
}
