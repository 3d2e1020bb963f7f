import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeVerifierKey, openCheckpoint, verifierKey } from '@concordat/ledger';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { LEDGER_KEYS } from '../support/ledger-key.js';
import { runServerToEnd, startServerProcess } from '../support/server-process.js';
import { withoutTriggers } from '../support/stored.js';
import { until } from '../support/until.js';
import { askedOf, startWitnesses, type Witnesses } from '../support/witnesses.js';

const ORIGIN = 'hub.example/ledger';
const { current } = LEDGER_KEYS;
const LOG_KEY = verifierKey(ORIGIN, current.publicKey);

let database: FreshDatabase;
let witnesses: Witnesses;
let env: Record<string, string>;

beforeAll(async () => {
  [database, witnesses] = await Promise.all([freshDatabase(), startWitnesses(LOG_KEY, ['one', 'two'])]);
  env = {
    DATABASE_URL: database.url,
    CONCORDAT_DATA: join(witnesses.folder, 'data'),
    CONCORDAT_DEMO: '0',
    CONCORDAT_LEDGER_ORIGIN: ORIGIN,
    ...askedOf(witnesses.running),
  };
});
afterAll(() => witnesses.stop());

/** Starts the server, waits until the head of a size has been cosigned by both, and stops it. */
async function startUntil(size: number): Promise<void> {
  const server = await startServerProcess({ env });
  const keys = witnesses.running.map(({ vkey }) => decodeVerifierKey(vkey));
  await until('both witnesses having cosigned', async () => {
    const response = await fetch(new URL('/ledger/checkpoint', server.url));
    if (response.status === 404) return false;
    const note = await response.text();
    const head = openCheckpoint(note, { origin: ORIGIN, keys: [LOG_KEY] }, keys);
    return head.size === size && head.witnessed.length === 2;
  });
  await server.kill();
}

it('two witnesses cosign the log as it grows, over starts of the server', async () => {
  await startUntil(1);
  await startUntil(2);
});

it('the server does not start on a database older than what witnesses know, also without a file of its own', async () => {
  await rm(join(witnesses.folder, 'data', 'ledger-checkpoint'));
  await withoutTriggers(database.url, async (run) => {
    await run('DELETE FROM ledger_cosignature WHERE size > 1');
    await run('DELETE FROM ledger_checkpoint WHERE size > 1');
    await run('DELETE FROM ledger_entry WHERE index > 0');
    await run(
      `UPDATE ledger_head SET size = 1, root = leaf_hash, frontier = ARRAY[encode(leaf_hash, 'hex')]
       FROM ledger_entry WHERE index = 0`,
    );
  });
  const { code, output } = await runServerToEnd({ env });
  expect(code).toBe(1);
  expect(output).toMatch(
    /has 1 entries in the database, but http:\/\/127\.0\.0\.1:\d+ holds its signed head at 2/u,
  );
});

it('nor on an empty one without a file, nor on one that begins the log anew after another', async () => {
  const refused = async (more: object) => {
    const { code, output } = await runServerToEnd({ env: { ...env, ...more } });
    expect(code).toBe(1);
    expect(output).toMatch(
      /The log hub\.example\/ledger has 0 entries in the database, but http:\/\/127\.0\.0\.1:\d+ holds its signed head at 2/u,
    );
  };
  const empty = { DATABASE_URL: (await freshDatabase()).url };
  const elsewhere = { CONCORDAT_DATA: join(witnesses.folder, 'new') };
  await refused({ ...empty, ...elsewhere });
  const unnamed = { CONCORDAT_LEDGER_ORIGIN: '', CONCORDAT_ORIGIN: 'http://hub.example' };
  await refused({ ...empty, ...elsewhere, ...unnamed });
  const before = await startServerProcess({
    env: { ...env, ...empty, ...elsewhere, CONCORDAT_LEDGER_ORIGIN: 'hub.example/ledger/0' },
  });
  await before.kill();
  await refused({ ...empty, ...elsewhere });
});
