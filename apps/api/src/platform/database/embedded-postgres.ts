import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { serverAccount } from './embedded/account.js';
import { databasePassword, OWNER, prepareCluster } from './embedded/cluster.js';
import { lockData } from './embedded/data-lock.js';
import { fileTrouble } from './embedded/database-start-error.js';
import { clusterHome, programsFor } from './embedded/places.js';
import { availablePort } from './embedded/ports.js';
import {
  endOrphan,
  PassingTrouble,
  type Postmaster,
  type PostmasterOptions,
  startPostmaster,
} from './embedded/postmaster.js';
import { signal } from './embedded/processes.js';

export { DatabaseStartError } from './embedded/database-start-error.js';

/** Where the embedded database keeps its files, which port it takes, and whom it tells what it does. */
export interface EmbeddedPostgresOptions {
  /** Made when missing; one server at a time. */
  readonly dataDir: string;
  /** Any free one when not given; always on 127.0.0.1 alone. */
  readonly port?: number;
  readonly log: (line: string) => void;
}

/** An embedded database that accepts connections. */
export interface EmbeddedPostgres {
  /** Address of the database `concordat`, password included. */
  readonly url: string;
  /** Stops it cleanly; done when its process has ended and the data folder is free again. */
  stop(): Promise<void>;
}

const ATTEMPTS = 5;

/**
 * Starts PostgreSQL on a data folder, making the cluster at the first start and recovering from whatever an
 * earlier process left: its lock, its server, a cluster half made.
 *
 * @throws DatabaseStartError for what whoever starts it can mend
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    await mkdir(options.dataDir, { recursive: true, mode: 0o755 });
    const folder = await realpath(options.dataDir);
    const lock = await lockData(folder);
    try {
      return await startIn(folder, options, () => lock.release());
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw fileTrouble(error, options.dataDir);
  }
}

async function startIn(
  folder: string,
  { port: wanted, log }: EmbeddedPostgresOptions,
  release: () => void,
): Promise<EmbeddedPostgres> {
  const account = await serverAccount(log);
  const [home, programs] = [await clusterHome(folder, account, log), await programsFor(account)];
  const password = await databasePassword(folder);
  const cluster = await prepareCluster({ folder, home, programs, account, password });
  await endOrphan(cluster, log);
  const shared = { cluster, programs, account, logPath: join(folder, 'postgres.log'), log };
  const { server, port } = await startOnPort(shared, wanted);
  // Whatever ends this process short of SIGKILL ends the database too.
  const atExit = () => {
    signal(server.pid, 'SIGINT');
    release();
  };
  process.once('exit', atExit);
  const stop = async () => {
    await server.stop();
    process.off('exit', atExit);
    release();
  };
  try {
    await createDatabase(addressOf(password, port, 'postgres'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: addressOf(password, port, DATABASE), stop };
}

async function startOnPort(
  shared: Omit<PostmasterOptions, 'port'>,
  wanted: number | undefined,
): Promise<{ server: Postmaster; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await availablePort(wanted);
    try {
      return { server: await startPostmaster({ ...shared, port }), port };
    } catch (error) {
      if (!(error instanceof PassingTrouble) || attempt === ATTEMPTS) throw error;
    }
  }
}

const DATABASE = 'concordat';

async function createDatabase(maintenance: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenance });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function addressOf(password: string, port: number, database: string): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}
