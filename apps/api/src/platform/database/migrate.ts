import type { DataSource } from 'typeorm';

/** The database was made by a newer release than this one. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
}

/** One at a time, also on several nodes that start at once. */
const MIGRATION_LOCK = 0x6d696772;

/**
 * Brings the database up to this release.
 *
 * @returns names of the migrations that were run
 * @throws NewerSchemaError when it has migrations that this release does not know
 */
export async function migrate(database: DataSource): Promise<string[]> {
  const runner = database.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const unknown = await unknownMigrations(database);
    if (unknown.length > 0) {
      throw new NewerSchemaError(
        `The database has migrations that this release does not know (${unknown.join(', ')}). Start the release that made them, or a newer one.`,
      );
    }
    const run = await database.runMigrations({ transaction: 'each' });
    return run.map(({ name }) => name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
}

async function unknownMigrations(database: DataSource): Promise<string[]> {
  const [table] = await database.query<{ there: boolean }[]>(
    `SELECT to_regclass('migration') IS NOT NULL AS there`,
  );
  if (!table?.there) return [];
  const known = new Set(database.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const applied = await database.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id');
  return applied.map(({ name }) => name).filter((name) => !known.has(name));
}
