import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives some work an empty PostgreSQL database of its own, and removes it afterwards. The API must be built.
 *
 * @template T
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withScratchDatabase(work) {
  const { startEmbeddedPostgres } = await import(
    '../../apps/api/dist/platform/database/embedded-postgres.js'
  );
  const folder = await mkdtemp(join(tmpdir(), 'concordat-scratch-'));
  await chmod(folder, 0o755);
  try {
    const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: () => undefined });
    try {
      return await work(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The same with the API's data source connected to it, nothing migrated yet.
 *
 * @template T
 * @param {(database: import('typeorm').DataSource) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withScratchDataSource(work) {
  const { dataSourceAt } = await import('../../apps/api/dist/platform/database/data-source.js');
  return withScratchDatabase(async (url) => {
    const database = await dataSourceAt(url).initialize();
    try {
      return await work(database);
    } finally {
      await database.destroy();
    }
  });
}
