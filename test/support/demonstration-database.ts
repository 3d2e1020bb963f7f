import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyOf, type FreshDatabase } from './fresh-database.js';
import { LEDGER_KEY } from './ledger-key.js';
import { type ServerProcess, startServerProcess } from './server-process.js';
import { query } from './stored.js';

/** The password of every account of the demonstration in the tests. */
export const DEMONSTRATION_PASSWORD = 'demonstration-1';

/** The real server, on a copy of the demonstration that it has to itself. */
export interface DemonstrationServer extends ServerProcess {
  readonly database: FreshDatabase;
  /** Settings it was started with: enough to start another one on the same database. */
  readonly env: Readonly<Record<string, string>>;
}

const folders = new Set<string>();

afterAll(async () => {
  await Promise.all([...folders].map((folder) => rm(folder, { recursive: true, force: true })));
});

/**
 * A database with the demonstration in it: played once a run by the real seeding, then copied. The digests of the day on which
 * the test runs are done with: the jobs of a server go by the real clock, and would write letters in the middle of a test.
 */
export async function demonstrationDatabase(): Promise<FreshDatabase> {
  const database = await copyOf({
    name: 'concordat_demonstration',
    script: 'make-demonstration-template.mjs',
    arguments: [DEMONSTRATION_PASSWORD, LEDGER_KEY],
  });
  await query(database.url, 'INSERT INTO digest_run SELECT id, CURRENT_DATE, now(), false FROM person');
  return database;
}

/** Starts the built server on a copy of the demonstration. Ended and dropped after the test file at the latest. */
export async function startDemonstrationServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<DemonstrationServer> {
  const [database, folder] = await Promise.all([
    demonstrationDatabase(),
    mkdtemp(join(tmpdir(), 'concordat-data-')),
  ]);
  folders.add(folder);
  const env = {
    DATABASE_URL: database.url,
    CONCORDAT_DATA: folder,
    CONCORDAT_DEMO_PASSWORD: DEMONSTRATION_PASSWORD,
    ...settings,
  };
  const server = await startServerProcess({ env });
  database.beforeDrop(() => server.kill());
  return { ...server, database, env };
}
