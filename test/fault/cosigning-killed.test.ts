import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { decodeVerifierKey, openCheckpoint, verifierKey } from '@concordat/ledger';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { LEDGER_KEYS } from '../support/ledger-key.js';
import { startServerProcess } from '../support/server-process.js';
import { query } from '../support/stored.js';
import { until } from '../support/until.js';
import { askedOf, startWitnesses, type Witnesses } from '../support/witnesses.js';

const ORIGIN = 'hub.example/ledger';
const { current } = LEDGER_KEYS;
const LOG_KEY = verifierKey(ORIGIN, current.publicKey);

let database: FreshDatabase;
let witnesses: Witnesses;
let witness: Witnesses['running'][number];
let env: Record<string, string>;

beforeEach(async () => {
  [database, witnesses] = await Promise.all([freshDatabase(), startWitnesses(LOG_KEY, ['one'])]);
  const [one] = witnesses.running;
  if (one === undefined) throw new Error('There is no witness.');
  witness = one;
  env = {
    DATABASE_URL: database.url,
    CONCORDAT_DATA: join(witnesses.folder, 'data'),
    CONCORDAT_DEMO: '0',
    CONCORDAT_LEDGER_ORIGIN: ORIGIN,
  };
});
afterEach(() => witnesses.stop());

const asked = (url: string) => askedOf([{ url, vkey: witness.vkey }]);

/** Stands before the witness; a head that is submitted is answered only by the end of who submitted it. */
async function standBefore(
  cosigns: boolean,
  end: () => Promise<unknown>,
): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    void (async () => {
      const body = Buffer.concat(await request.toArray());
      const isHead = request.method === 'POST';
      if (isHead && !cosigns) await end();
      const answer = await fetch(
        `${witness.url}${request.url}`,
        isHead && cosigns ? { method: 'POST', body } : {},
      );
      if (isHead) {
        expect(answer.status).toBe(cosigns ? 200 : 404);
        await end();
      }
      response.writeHead(answer.status).end(await answer.text());
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The port is not known.');
  return { url: `http://127.0.0.1:${address.port}`, server };
}

describe('a server that is killed between publishing a head and keeping its cosignature', () => {
  it.each([
    ['before the witness has seen it', false],
    ['after the witness has cosigned it', true],
  ])('%s: goes on, is cosigned when it is started again, and nothing is forked', async (_when, cosigns) => {
    let running: ReturnType<typeof startServerProcess> | undefined;
    let ended = false;
    const end = async () => {
      const server = await running;
      await server?.kill('SIGKILL');
      ended = true;
    };
    const between = await standBefore(cosigns, end);
    running = startServerProcess({ env: { ...env, ...asked(between.url) } });
    await until('the server having been killed', () => ended);
    between.server.close();
    const stored = () =>
      query(database.url, 'SELECT log_id, size, note FROM ledger_checkpoint WHERE size > 0 ORDER BY size');
    const published = await stored();
    expect(published).toMatchObject([{ log_id: 1, size: '1' }]);
    expect(await query(database.url, 'SELECT size FROM ledger_cosignature')).toEqual([]);

    const again = await startServerProcess({ env: { ...env, ...asked(witness.url) } });
    await until('the head being cosigned', async () => {
      const note = await (await fetch(new URL('/ledger/checkpoint', again.url))).text();
      const log = { origin: ORIGIN, keys: [LOG_KEY] };
      const head = openCheckpoint(note, log, [decodeVerifierKey(witness.vkey)]);
      return head.size === 2 && head.witnessed.length === 1;
    });
    await again.kill();
    expect((await stored()).slice(0, 1)).toEqual(published);
    expect(await query(database.url, 'SELECT size FROM ledger_cosignature')).toEqual([{ size: '2' }]);
  });
});
