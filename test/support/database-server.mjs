import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../apps/api/dist/platform/database/embedded-postgres.js';

/**
 * Runs once before a suite: starts a PostgreSQL server of its own in a temporary folder. Jest loads this file
 * without its transforms, so it is plain JavaScript on the built API. What it stores need not outlive the machine, only
 * every process: it does not wait for the disk.
 */
export default async function startDatabaseServer() {
  const folder = await mkdtemp(join(tmpdir(), 'concordat-test-'));
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: () => undefined });
  await withoutWaitingForTheDisk(server.url);
  process.env.CONCORDAT_TEST_DATABASE = server.url;
  globalThis.stopTestDatabase = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function withoutWaitingForTheDisk(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('ALTER SYSTEM SET fsync = off');
    await client.query('SELECT pg_reload_conf()');
  } finally {
    await client.end();
  }
}
