import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '../support/fresh-database.js';
import { type ProcessEnd, runServerToEnd } from '../support/server-process.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

let folder: string;
let database: string;
const listening = new Set<Server>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concordat-refused-'));
  database = (await freshDatabase()).url;
});

afterEach(() => {
  for (const server of listening) server.close();
  listening.clear();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the server, without the demonstration, where it should refuse: how it ended and the lines it printed. */
async function refusal(env: Readonly<Record<string, string>>): Promise<ProcessEnd & { lines: string[] }> {
  const { output, code, signal } = await runServerToEnd({
    env: { CONCORDAT_DATA: folder, CONCORDAT_DEMO: '0', ...env },
  });
  return { code, signal, lines: output.trimEnd().split('\n') };
}

/** What a refusal looks like: these lines and no others, so no stack trace either. */
function refused(...lines: readonly unknown[]): unknown {
  return { code: 1, signal: null, lines };
}

/** A port of the loopback address that something else has. */
async function takenPort(): Promise<{ port: number; free: () => Promise<unknown> }> {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  listening.add(server);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The port is not known.');
  return { port: address.port, free: () => once(server.close(), 'close') };
}

describe('a start that cannot go on says why in one line and what to do, and ends', () => {
  it('when the port is taken', async () => {
    const { port } = await takenPort();
    expect(await refusal({ DATABASE_URL: database, PORT: String(port) })).toEqual(
      refused('The port is taken. Stop what uses it, or set PORT to another one.'),
    );
  });

  it('when the host is not an address of this machine', async () => {
    expect(await refusal({ DATABASE_URL: database, HOST: '192.0.2.1' })).toEqual(
      refused('HOST is not an address of this machine. Set it to one that is.'),
    );
  });

  it('when the database cannot be reached', async () => {
    const { port, free } = await takenPort();
    await free();
    const address = `postgres://concordat@127.0.0.1:${port}/concordat`;
    expect(await refusal({ DATABASE_URL: address })).toEqual(
      refused(
        'The database at DATABASE_URL cannot be reached (ECONNREFUSED). Start it, or correct the address.',
      ),
    );
  });

  it('when something else than PostgreSQL answers there', async () => {
    const { port } = await takenPort();
    const address = `postgres://concordat@127.0.0.1:${port}/concordat`;
    expect(await refusal({ DATABASE_URL: address })).toEqual(
      refused(
        'What answers at DATABASE_URL broke off: it may be something else than PostgreSQL. Correct the address.',
      ),
    );
  });

  it('when the database refuses the password, or is not there', async () => {
    const wrong = new URL(database);
    wrong.password = 'not-the-password';
    expect(await refusal({ DATABASE_URL: wrong.href })).toEqual(
      refused(expect.stringMatching(/^The database refused us \(28P01\)\. Check the user, the password/u)),
    );
    const absent = new URL(database);
    absent.pathname = '/nowhere';
    expect(await refusal({ DATABASE_URL: absent.href })).toEqual(
      refused(expect.stringMatching(/^The database refused us \(3D000\)\. Check the user, the password/u)),
    );
  });

  it('when the database was made by a newer release, and changes nothing in it', async () => {
    const { url } = await freshDatabase();
    await query(
      url,
      `INSERT INTO migration ("timestamp", name) VALUES (9999999999999, 'Later9999999999999')`,
    );
    const end = await unchangedBy(url, () => refusal({ DATABASE_URL: url }));
    expect(end).toEqual(
      refused(
        'The database has migrations that this release does not know (Later9999999999999). ' +
          'Start the release that made them, or a newer one.',
      ),
    );
  });

  it('when the data folder cannot be one, with the embedded database or without', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    expect(await refusal({ CONCORDAT_DATA: file })).toEqual(
      refused(
        'The data folder cannot be used (EEXIST). Set CONCORDAT_DATA to a folder that this account can write to.',
      ),
    );
    const below = { CONCORDAT_DATA: join(file, 'below'), DATABASE_URL: database, CONCORDAT_DEMO: '1' };
    expect(await refusal(below)).toEqual(
      refused(
        'The data folder cannot be used (ENOTDIR). Set CONCORDAT_DATA to a folder that this account can write to.',
      ),
    );
  });

  it('when settings cannot be used: one line for each mistake', async () => {
    const settings = {
      PORT: '70000',
      DATABASE_URL: 'mysql://localhost/concordat',
      CONCORDAT_ORIGIN: 'https://hub.example/path',
      CONCORDAT_DEMO: 'yes',
      CONCORDAT_DEMO_PASSWORD: 'short',
    };
    expect(await refusal(settings)).toEqual(
      refused(
        'PORT must be a port, 0 to 65535; it is set to something else.',
        'CONCORDAT_ORIGIN must be an origin such as https://hub.example, without a path; it is set to something else.',
        'DATABASE_URL must be an address such as postgres://user:password@host:5432/database; it is set to something else.',
        'CONCORDAT_DEMO must be 0 or 1; it is set to something else.',
        'CONCORDAT_DEMO_PASSWORD must be 12 to 200 characters; it is set to something else.',
      ),
    );
  });

  it('when it would be unsafe in production', async () => {
    const production = { NODE_ENV: 'production', DATABASE_URL: database };
    expect(await refusal({ ...production, CONCORDAT_DEMO: '1' })).toEqual(
      refused(
        'CONCORDAT_DEMO must be 0 in production: demonstration accounts share one password.',
        'CONCORDAT_ORIGIN must be set in production: the https origin that people reach the server at.',
      ),
    );
    expect(await refusal({ ...production, CONCORDAT_ORIGIN: 'http://hub.example' })).toEqual(
      refused('CONCORDAT_ORIGIN must begin with https:// in production.'),
    );
  });
});
