import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../apps/api/dist/platform/database/embedded-postgres.js';

/**
 * Runs once before a suite: starts a PostgreSQL server of its own in a temporary folder. Jest loads this file
 * without its transforms, so it is plain JavaScript on the built API.
 */
export default async function startDatabaseServer() {
  const folder = await mkdtemp(join(tmpdir(), 'concordat-test-'));
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: () => undefined });
  process.env.CONCORDAT_TEST_DATABASE = server.url;
  globalThis.stopTestDatabase = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
