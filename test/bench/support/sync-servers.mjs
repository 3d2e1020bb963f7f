// The sync servers that benches compare: each with its process, where a draft is, and how to end it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { freePort, startProgram } from './server.mjs';
import { LEDGER_KEY, signIn } from './space.mjs';

const folder = await mkdtemp(join(tmpdir(), 'concordat-bench-'));
process.once('beforeExit', () => rm(folder, { recursive: true, force: true }));

/** Those who may write in the group; they take turns, so that no one opens a draft more often than allowed. */
const WRITERS = ['builders', 'greenBuilding', 'standards', 'suppliers', 'councils', 'nature'];

/**
 * @typedef {object} SyncServer
 * @property {string} name
 * @property {number} pid
 * @property {(draft: number, client: number) => { url: string, headers: Record<string, string>, name?: string }} addressOf
 *   `name` is what every message begins with, where the server wants one
 * @property {() => Promise<number[]>} database processes of PostgreSQL that work for it
 * @property {(signal?: string) => Promise<void>} stop
 */

/** Settings that a bench is given by whoever starts it: so much of the real load, to see that it runs. */
export const SCALE = Number(process.env.BENCH_SCALE ?? 1);

/** @returns {Promise<SyncServer>} */
export async function startPeer() {
  const port = await freePort();
  const path = join(ROOT, 'node_modules/@y/websocket-server/src/server.js');
  const server = await startProgram(process.execPath, [path], {
    cwd: ROOT,
    env: { PORT: String(port), HOST: '127.0.0.1' },
    ready: /running at/u,
  });
  const addressOf = (draft) => ({ url: `ws://127.0.0.1:${port}/draft-${draft}`, headers: {} });
  return { ...server, name: '@y/websocket-server', addressOf, database: async () => [] };
}

/** @returns {Promise<SyncServer>} */
export async function startHocuspocus(url, port = 0) {
  const chosen = port || (await freePort());
  const server = await startProgram(process.execPath, [join(ROOT, 'test/bench/support/hocuspocus.mjs')], {
    cwd: ROOT,
    env: { PORT: String(chosen), HOCUSPOCUS_DATABASE: url },
    ready: /running at/u,
  });
  const addressOf = (draft) => ({ url: `ws://127.0.0.1:${chosen}`, headers: {}, name: `draft-${draft}` });
  return { ...server, port: chosen, name: 'Hocuspocus', addressOf, database: () => databaseProcesses(url) };
}

/** @returns {Promise<SyncServer>} */
export async function startConcordat(url, draftIds, port = 0) {
  const server = await startProgram(process.execPath, [join(ROOT, 'apps/api/dist/bundle/main.js')], {
    cwd: ROOT,
    env: {
      PORT: String(port),
      DATABASE_URL: url,
      CONCORDAT_DATA: folder,
      CONCORDAT_DEMO: '0',
      CONCORDAT_LEDGER_KEY: LEDGER_KEY,
    },
    ready: /^Concordat is ready at (?<origin>\S+)$/mu,
  });
  const { origin } = server.match.groups;
  const cookies = [];
  for (const person of WRITERS) cookies.push(await signIn(origin, person));
  const addressOf = (draft, client) => ({
    url: `${origin.replace(/^http/u, 'ws')}/collab/${draftIds[draft]}`,
    headers: { cookie: cookies[client % cookies.length] },
  });
  const { port: listening } = new URL(origin);
  return {
    ...server,
    port: Number(listening),
    name: 'Concordat',
    addressOf,
    database: () => databaseProcesses(url),
  };
}

/** Makes so many drafts of the group, for {@link onStage}. */
export function draftsOf(count) {
  return async ({ scenes, groupId }) => {
    const ids = [];
    for (let number = 0; number < count; number += 1) {
      ids.push(await scenes.draft(`draft:${number}`, groupId, `Draft ${number}`));
    }
    return ids;
  };
}

/** The processes of PostgreSQL that serve anybody or write its files. */
async function databaseProcesses(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
    return rows.map(({ pid }) => pid);
  } finally {
    await client.end();
  }
}
