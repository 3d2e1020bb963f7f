import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

/** A database that one test has to itself, empty but for the tables. */
export interface FreshDatabase {
  readonly url: string;
  /** Removes it, after what was to be done before; whoever is still connected then is cut off. */
  drop(): Promise<void>;
  /** Has something done before it is removed, such as stopping who uses it. */
  beforeDrop(work: () => Promise<unknown>): void;
}

/** A database that others are copied from, made once a run by a script of this folder that is given its address. */
export interface Template {
  readonly name: string;
  readonly script: string;
  /** What the script is given after the address. */
  readonly arguments: readonly string[];
}

const MIGRATED: Template = { name: 'concordat_template', script: 'make-template.mjs', arguments: [] };
const TEMPLATE_LOCK = 0x74656d70;

const made = new Set<FreshDatabase>();

afterAll(async () => {
  await Promise.all([...made].map((database) => database.drop()));
});

/** A migrated, otherwise empty database: a copy of one template. Dropped after the test file at the latest. */
export function freshDatabase(): Promise<FreshDatabase> {
  return copyOf(MIGRATED);
}

/** A copy of a template, which is made at first need. Dropped after the test file at the latest. */
export function copyOf(template: Template): Promise<FreshDatabase> {
  return create(async (client, name) => {
    await ensureTemplate(client, template);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template.name}`);
  });
}

/** A copy of a database as it is now, as a backup of it would be; whoever is connected to it is cut off. */
export function backupOf({ url }: FreshDatabase): Promise<FreshDatabase> {
  const source = new URL(url).pathname.slice(1);
  return create(async (client, name) => {
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [source]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`);
  });
}

/** A database with nothing in it, not even tables. */
export function emptyDatabase(): Promise<FreshDatabase> {
  return create(async (client, name) => {
    await client.query(`CREATE DATABASE ${name}`);
  });
}

async function create(make: (client: pg.Client, name: string) => Promise<void>): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asMaintenance((client) => make(client, name));
  const first: (() => Promise<unknown>)[] = [];
  const database: FreshDatabase = {
    url: addressOf(name),
    beforeDrop: (work) => void first.push(work),
    async drop() {
      if (!made.delete(database)) return;
      for (const work of first) await work();
      await asMaintenance((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
  made.add(database);
  return database;
}

/** Makes the template at first need; another worker that needs it at the same moment waits. */
async function ensureTemplate(client: pg.Client, template: Template): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template.name]);
    if (rowCount !== 0) return;
    const half = `${template.name}_new`;
    await client.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${half}`);
    const script = join(import.meta.dirname, template.script);
    await promisify(execFile)(process.execPath, [script, addressOf(half), ...template.arguments], {
      env: { PATH: process.env.PATH },
    });
    await client.query(`ALTER DATABASE ${half} RENAME TO ${template.name}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function asMaintenance(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf('postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(name: string): string {
  const server = process.env.CONCORDAT_TEST_DATABASE;
  if (!server) throw new Error('The test database is not running: run the suite with `npm run test:api`.');
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
