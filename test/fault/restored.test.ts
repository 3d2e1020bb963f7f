import { createPrivateKey } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placesOf } from '../support/every-column.js';
import { backupOf, type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { LEDGER_KEY } from '../support/ledger-key.js';
import { runServerToEnd, type ServerProcess, startServerProcess } from '../support/server-process.js';
import { query, withoutTriggers } from '../support/stored.js';
import { until } from '../support/until.js';

const OTHER_KEY = '6b'.repeat(32);

let folder: string;
let database: FreshDatabase;
let env: Record<string, string>;

beforeEach(async () => {
  [database, folder] = await Promise.all([freshDatabase(), mkdtemp(join(tmpdir(), 'concordat-restored-'))]);
  env = { DATABASE_URL: database.url, CONCORDAT_DATA: folder, CONCORDAT_DEMO: '0' };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const get = async (server: ServerProcess, path: string) =>
  (await fetch(new URL(`/ledger/${path}`, server.url))).text();

/** Starts the server, which records an act at each start, waits until that is signed, and stops it. */
async function startOnce(settings: Record<string, string> = {}): Promise<{ note: string; keys: string }> {
  const server = await startServerProcess({ env: { ...env, ...settings } });
  const entries = async () => {
    const [found] = await query<{ size: number; complete: boolean }>(
      database.url,
      `SELECT (SELECT count(*) FROM ledger_entry WHERE log_id = (SELECT max(id) FROM ledger_log))::int AS size,
        (SELECT id FROM act ORDER BY at DESC LIMIT 1) IN (SELECT act_id FROM ledger_entry) AS complete`,
    );
    return found?.complete ? found.size : undefined;
  };
  const signed = async () => Number((await get(server, 'checkpoint')).split('\n')[1]);
  await until('the log being signed', async () => (await entries()) === (await signed()));
  const [note, keys] = [await get(server, 'checkpoint'), await get(server, 'keys')];
  await server.kill();
  return { note, keys };
}

/** How a private key of a seed could stand somewhere: the seed and its PKCS #8, in hexadecimal, base64 and PEM. */
function formsOf(seed: string): string[] {
  const bytes = Buffer.from(seed, 'hex');
  const key = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), bytes]),
    format: 'der',
    type: 'pkcs8',
  });
  const der = key.export({ format: 'der', type: 'pkcs8' });
  const pem = key.export({ format: 'pem', type: 'pkcs8' }).toString().split('\n')[1] ?? '';
  const inBase64 = [bytes, der].flatMap((each) => [each.toString('base64'), each.toString('base64url')]);
  return [
    seed,
    der.toString('hex'),
    ...inBase64.map((each) => each.replaceAll('=', '')),
    pem,
    'BEGIN PRIVATE KEY',
  ];
}

/** Takes the last entry out, as a restored backup would. */
const forgetOne = () =>
  withoutTriggers(database.url, async (run) => {
    await run('DELETE FROM ledger_checkpoint WHERE size > 1');
    await run('DELETE FROM ledger_entry WHERE index > 0');
    await run(
      `UPDATE ledger_head SET size = 1, root = leaf_hash, frontier = ARRAY[encode(leaf_hash, 'hex')]
       FROM ledger_entry WHERE index = 0`,
    );
  });

describe('a database that is older than what was signed', () => {
  it('is refused, and says the way on: a new log whose first entry commits to the old head', async () => {
    await startOnce();
    const { note } = await startOnce();
    await forgetOne();
    const refused = await runServerToEnd({ env });
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('has 1 entries in the database');
    expect(refused.output).toContain('CONCORDAT_LEDGER_ORIGIN');
    const { note: next } = await startOnce({ CONCORDAT_LEDGER_ORIGIN: 'hub.example/ledger/2' });
    expect(next.split('\n')[0]).toBe('hub.example/ledger/2');
    const [first] = await query<{ leaf: string }>(
      database.url,
      'SELECT leaf FROM ledger_entry WHERE log_id = 2 AND index = 0',
    );
    expect(JSON.parse(first?.leaf ?? '')).toMatchObject({
      format: 'concordat.log/1',
      kind: 'start',
      predecessor: note,
    });
    const again = await startOnce({ CONCORDAT_LEDGER_ORIGIN: 'hub.example/ledger/2' });
    expect(Number(again.note.split('\n')[1])).toBe(Number(next.split('\n')[1]) + 1);
  });

  it('is refused where the log that the settings name was begun after it', async () => {
    await startOnce();
    const backup = await backupOf(database);
    const settings = { CONCORDAT_LEDGER_ORIGIN: 'hub.example/ledger/2' };
    const { note } = await startOnce(settings);
    database = backup;
    env = { ...env, DATABASE_URL: backup.url };
    const refused = await runServerToEnd({ env: { ...env, ...settings } });
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('The log hub.example/ledger/2 has 0 entries in the database');
    expect(await readFile(join(folder, 'ledger-checkpoint'), 'utf8')).toBe(note);
    expect(await query(backup.url, 'SELECT id FROM ledger_log')).toEqual([{ id: 1 }]);
    const third = await startOnce({ CONCORDAT_LEDGER_ORIGIN: 'hub.example/ledger/3' });
    expect(third.note.split('\n')[0]).toBe('hub.example/ledger/3');
  });

  it('is refused where it is empty', async () => {
    await startOnce();
    env = { ...env, DATABASE_URL: (await freshDatabase()).url };
    expect((await runServerToEnd({ env })).output).toContain('has 0 entries in the database');
  });

  it('is refused where an entry is another one', async () => {
    await startOnce();
    await withoutTriggers(database.url, async (run) => {
      await run("UPDATE ledger_entry SET leaf_hash = sha256('x') WHERE index = 0");
    });
    expect((await runServerToEnd({ env })).output).toContain('are not those whose head was signed');
  });

  it('is refused where the file beside it is of another log, or damaged', async () => {
    const { note } = await startOnce();
    const path = join(folder, 'ledger-checkpoint');
    expect(await readFile(path, 'utf8')).toBe(note);
    await writeFile(path, note.replace('\n1\n', '\n2\n'));
    expect((await runServerToEnd({ env })).output).toContain('is not that of its key');
    await writeFile(path, 'nothing');
    expect((await runServerToEnd({ env })).output).toContain('cannot be used');
  });
});

describe('the key of the log', () => {
  it('is changed with both signing for a while, and the change is in the log', async () => {
    const before = await startOnce({ CONCORDAT_LEDGER_KEY: LEDGER_KEY });
    const settings = { CONCORDAT_LEDGER_KEY: OTHER_KEY, CONCORDAT_LEDGER_OLD_KEY: LEDGER_KEY };
    const between = await startOnce(settings);
    expect(between.note.match(/^\u2014 /gmu)).toHaveLength(2);
    const [old = '', next = ''] = between.keys.trimEnd().split('\n');
    expect(before.keys.trimEnd()).toBe(old);
    const [entry] = await query<{ leaf: string }>(
      database.url,
      'SELECT leaf FROM ledger_entry WHERE leaf IS NOT NULL',
    );
    expect(JSON.parse(entry?.leaf ?? '')).toMatchObject({ kind: 'key', key: next, previous: old });
    const after = await startOnce({ CONCORDAT_LEDGER_KEY: OTHER_KEY });
    expect(after.note.match(/^\u2014 /gmu)).toHaveLength(1);
  });

  it('is not changed unawares', async () => {
    await startOnce();
    const refused = await runServerToEnd({ env: { ...env, CONCORDAT_LEDGER_KEY: OTHER_KEY } });
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('is signed with the key')]);
  });

  it('is made in a file for its owner alone, and never in the database', async () => {
    await startOnce({ CONCORDAT_LEDGER_KEY: '' });
    const seed = (await readFile(join(folder, 'ledger-key'), 'utf8')).trim();
    expect(seed).toMatch(/^[0-9a-f]{64}$/u);
    await rename(join(folder, 'ledger-key'), join(folder, 'ledger-key.old'));
    const { keys } = await startOnce({ CONCORDAT_LEDGER_KEY: '' });
    const next = (await readFile(join(folder, 'ledger-key'), 'utf8')).trim();
    for (const each of [seed, next]) expect(await placesOf(database.url, formsOf(each))).toEqual([]);
    const [vkey = ''] = keys.trimEnd().split('\n').slice(-1);
    expect((await placesOf(database.url, [vkey.slice(-43)])).length).toBeGreaterThan(0);
  });
});
