import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { processAt } from '../../apps/api/src/platform/database/embedded/processes.js';
import {
  DatabaseStartError,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../apps/api/src/platform/database/embedded-postgres.js';

const BUILT = join(import.meta.dirname, '../../apps/api/dist/platform/database/embedded-postgres.js');

/** A process that starts the database, prints its address as one line of JSON, and stays. */
const HOLDER = `
  const { startEmbeddedPostgres } = await import(process.argv[1]);
  const { url } = await startEmbeddedPostgres({ dataDir: process.argv[2], log: () => undefined });
  process.on('SIGTERM', () => process.exit(0));
  console.log(JSON.stringify({ url }));
  setInterval(() => undefined, 1000);
`;

let parent: string;
let dataDir: string;
let lines: string[];
let children: ChildProcess[];

/** A PostgreSQL that was killed with its server may still write for a moment. */
const GONE = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 } as const;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'concordat-embedded-'));
  await chmod(parent, 0o755);
  dataDir = join(parent, 'postgres');
  lines = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  const pointer = join(dataDir, 'elsewhere');
  if (existsSync(pointer)) await rm((await readFile(pointer, 'utf8')).trim(), GONE);
  await rm(parent, GONE);
});

function start(options: { port?: number } = {}): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line), ...options });
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Number of the database's own process. */
async function postmasterOf(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function alive(pid: number): Promise<boolean> {
  return (await processAt(pid)) !== null;
}

async function holder(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, BUILT, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  if (child.stdout === null) throw new Error('The child process has no output.');
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { child, url: JSON.parse(String(line)).url };
}

async function adviceOf(attempt: Promise<EmbeddedPostgres>): Promise<string> {
  const outcome = await attempt.catch((error: unknown) => error);
  if (outcome instanceof DatabaseStartError) return outcome.advice;
  throw new Error(`Expected a refusal, got ${String(outcome)}`);
}

describe('the embedded database', () => {
  it('starts, keeps what was written over a restart, and leaves no process and no lock', async () => {
    const first = await start();
    await query(first.url, `CREATE TABLE kept AS SELECT 'Tŷ'::text AS word`);
    const postmaster = await postmasterOf(dataDir);
    await first.stop();
    expect(await alive(postmaster)).toBe(false);
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);

    const second = await start();
    expect(await query(second.url, 'SELECT word FROM kept')).toEqual([{ word: 'Tŷ' }]);
    await second.stop();
  });

  it('is UTF-8 in the C.UTF-8 order, durable, and listens on the loopback address alone', async () => {
    const server = await start();
    const [database] = await query(
      server.url,
      `SELECT current_database() AS name, pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider,
              datlocale AS locale, current_setting('fsync') AS fsync, current_setting('TimeZone') AS zone,
              current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets
       FROM pg_database WHERE datname = current_database()`,
    );
    await server.stop();
    expect(database).toEqual({
      name: 'concordat',
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      fsync: 'on',
      zone: 'UTC',
      addresses: '127.0.0.1',
      sockets: '',
    });
  });

  it('lets nobody in without its password, which only its owner can read', async () => {
    const server = await start();
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await server.stop();
  });

  it('takes the port it is given, and says so when that is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const address = blocker.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await adviceOf(start({ port }))).toContain(`port ${port} is taken`);
    blocker.close();
    await once(blocker, 'close');
    const server = await start({ port });
    expect(new URL(server.url).port).toBe(String(port));
    await server.stop();
  });

  it('recovers after its server was killed: ends the orphan, keeps what was committed', async () => {
    const { child, url } = await holder();
    await query(url, 'CREATE TABLE committed AS SELECT 42 AS answer');
    const orphan = await postmasterOf(dataDir);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await alive(orphan)).toBe(true);

    const server = await start();
    expect(lines).toContain(`Ending the database that an earlier start left running (process ${orphan}) …`);
    expect(await alive(orphan)).toBe(false);
    expect(await query(server.url, 'SELECT answer FROM committed')).toEqual([{ answer: 42 }]);
    await server.stop();
  });

  it('recovers when the database was killed together with its server', async () => {
    const { child, url } = await holder();
    await query(url, 'CREATE TABLE committed AS SELECT 42 AS answer');
    process.kill(await postmasterOf(dataDir), 'SIGKILL');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const server = await start();
    expect(await query(server.url, 'SELECT answer FROM committed')).toEqual([{ answer: 42 }]);
    await server.stop();
  });

  it('is ended by a server that exits without stopping it', async () => {
    const { child } = await holder();
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
    await (await start()).stop();
  });

  it('clears a pid file whose number is another program by now, and leaves that program alone', async () => {
    await (await start()).stop();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    children.push(other);
    await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), `${other.pid}\n`);
    await (await start()).stop();
    expect(other.exitCode).toBe(null);
    expect(await alive(other.pid ?? 0)).toBe(true);
  });

  it('refuses a second server on the same data with one line, and the first goes on', async () => {
    const { child, url } = await holder();
    expect(await adviceOf(start())).toBe(
      `Concordat is running on this data already (process ${child.pid}). Stop it, or set CONCORDAT_DATA.`,
    );
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it('lets exactly one of several take over the lock of a dead process', async () => {
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'lock'), JSON.stringify({ pid: process.pid, started: 'another boot' }));
    const outcomes = await Promise.allSettled([start(), start(), start()]);
    const servers = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(servers).toHaveLength(1);
    for (const { value } of servers) await value.stop();
  });

  it('refuses a folder it cannot make, with what to do', async () => {
    await writeFile(dataDir, '');
    expect(await adviceOf(start())).toBe(
      `${dataDir} cannot be a folder: a file is in its way. Remove the file, or set CONCORDAT_DATA.`,
    );
  });

  it('refuses data of another release of PostgreSQL and changes nothing', async () => {
    await (await start()).stop();
    await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '14\n');
    expect(await adviceOf(start())).toContain('was written by PostgreSQL 14; this release brings 18');
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });

  it('begins again where making the cluster was cut off', async () => {
    await mkdir(join(dataDir, 'cluster.new-cutoff', 'cluster'), { recursive: true });
    await (await start()).stop();
    expect(existsSync(join(dataDir, 'cluster.new-cutoff'))).toBe(false);
  });

  it('works in a folder that is closed to all but its owner', async () => {
    await chmod(parent, 0o700);
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await second.stop();
  });
});
