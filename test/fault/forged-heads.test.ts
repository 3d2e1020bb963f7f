import { createHash, createPrivateKey } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkpointText,
  encodeVerifierKey,
  noteOf,
  signingKey,
  signNote,
  verifierKey,
} from '@concordat/ledger';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { LEDGER_KEY } from '../support/ledger-key.js';
import { runServerToEnd, startServerProcess } from '../support/server-process.js';
import { query } from '../support/stored.js';
import { settled, unchangedBy } from '../support/unchanged.js';

const ORIGIN = 'hub.example/ledger';
const NEXT = 'hub.example/ledger/2';
const STRANGER = '77'.repeat(32);
const EARLIER = '6b'.repeat(32);
/** What a witness serves, by the path that it is asked for. */
const served = new Map<string, string>();

let folder: string;
let database: FreshDatabase;
let env: Record<string, string>;
let witness: Server;
let address: string;

beforeAll(async () => {
  witness = createServer(({ url = '' }, response) => {
    const note = served.get(url);
    response.writeHead(note === undefined ? 404 : 200).end(note);
  }).listen(0, '127.0.0.1');
  await once(witness, 'listening');
  const at = witness.address();
  if (at === null || typeof at === 'string') throw new Error('The port is not known.');
  address = `http://127.0.0.1:${at.port}`;
});
beforeEach(async () => {
  [database, folder] = await Promise.all([freshDatabase(), mkdtemp(join(tmpdir(), 'concordat-forged-'))]);
  env = {
    DATABASE_URL: database.url,
    CONCORDAT_DATA: folder,
    CONCORDAT_DEMO: '0',
    CONCORDAT_LEDGER_ORIGIN: ORIGIN,
  };
  served.clear();
});
afterEach(() => rm(folder, { recursive: true, force: true }));
afterAll(() => witness.close());

const keyOf = (seed: string) =>
  signingKey(
    createPrivateKey({
      key: Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex'),
      format: 'der',
      type: 'pkcs8',
    }),
  );

/** A head of a log at 1,000 entries that a key has signed. */
async function headOf(origin: string, seed: string): Promise<string> {
  const text = checkpointText({ origin, size: 1_000, root: createHash('sha256').update(seed).digest() });
  return noteOf(text, [await signNote(text, origin, keyOf(seed))]);
}

const keepFile = (note: string) => writeFile(join(folder, 'ledger-checkpoint'), note);
const serve = (origin: string, note: string) =>
  served.set(`/${createHash('sha256').update(origin).digest('hex')}/checkpoint`, note);
const witnessed = () => {
  const vkey = encodeVerifierKey(verifierKey('witness.example', keyOf(STRANGER).publicKey, 'cosignature'));
  return { CONCORDAT_WITNESSES: JSON.stringify([{ vkey, url: address }]) };
};

/** Starts the server once, so that there is a log with all that happened in it, and stops it. */
async function startOnce(settings: Record<string, string> = {}): Promise<void> {
  const server = await startServerProcess({ env: { ...env, ...settings } });
  await settled(database.url);
  await server.kill();
}

/** That the server refuses to start because of what stands there, says what to do, and makes no log of it. */
async function requireRefusal(where: string, settings: Record<string, string> = {}): Promise<void> {
  const logs = () => query(database.url, 'SELECT origin, predecessor FROM ledger_log ORDER BY id');
  const before = await logs().catch(() => []);
  const { code, output } = await runServerToEnd({ env: { ...env, ...settings } });
  expect(output).toContain(`What ${where} holds cannot be used as a signed head of this log`);
  expect(output).toContain('ledger-key.old');
  expect([code, await logs()]).toEqual([1, before]);
}

describe('a head that no key of ours has signed', () => {
  it('is not what an empty database is judged by, in the file or at a witness', async () => {
    await keepFile(await headOf(ORIGIN, STRANGER));
    await requireRefusal(join(folder, 'ledger-checkpoint'));
    await rm(join(folder, 'ledger-checkpoint'));
    serve(ORIGIN, await headOf(ORIGIN, STRANGER));
    await requireRefusal(address, witnessed());
  });

  it('is not what the first log of an empty database commits to', async () => {
    await keepFile(await headOf('elsewhere.example/ledger', STRANGER));
    await requireRefusal(join(folder, 'ledger-checkpoint'));
  });

  it('is not what a log that follows another commits to, in the file or at a witness', async () => {
    await startOnce();
    serve(ORIGIN, await headOf(ORIGIN, STRANGER));
    await requireRefusal(address, { CONCORDAT_LEDGER_ORIGIN: NEXT, ...witnessed() });
    await keepFile(await headOf(ORIGIN, STRANGER));
    await requireRefusal(join(folder, 'ledger-checkpoint'), { CONCORDAT_LEDGER_ORIGIN: NEXT });
  });

  it('is not what a log that is gone on with is judged by', async () => {
    await startOnce();
    serve(ORIGIN, await headOf(ORIGIN, STRANGER));
    const changed = () => requireRefusal(address, witnessed());
    await unchangedBy(database.url, changed);
  });

  it('and one that is no head at all, are refused alike', async () => {
    serve(ORIGIN, 'Not found, with status 200\n');
    await requireRefusal(address, witnessed());
  });
});

describe('a head of a log before, signed with a key of before', () => {
  it('is what a new log commits to once that key is given as the one before', async () => {
    const note = await headOf('hub.example/ledger/0', EARLIER);
    await keepFile(note);
    await requireRefusal(join(folder, 'ledger-checkpoint'));
    await startOnce({ CONCORDAT_LEDGER_KEY: LEDGER_KEY, CONCORDAT_LEDGER_OLD_KEY: EARLIER });
    const logs = await query(database.url, 'SELECT origin, predecessor FROM ledger_log');
    expect(logs).toEqual([{ origin: ORIGIN, predecessor: note }]);
  });

  it('is what a new log commits to where the log in the database names that key', async () => {
    const rotated = { CONCORDAT_LEDGER_KEY: LEDGER_KEY, CONCORDAT_LEDGER_OLD_KEY: EARLIER };
    await startOnce({ CONCORDAT_LEDGER_KEY: EARLIER });
    await startOnce(rotated);
    const note = await headOf(ORIGIN, EARLIER);
    await keepFile(note);
    await startOnce({ CONCORDAT_LEDGER_ORIGIN: NEXT });
    const [log] = await query(database.url, 'SELECT predecessor FROM ledger_log WHERE id = 2');
    expect(log).toEqual({ predecessor: note });
  });
});
