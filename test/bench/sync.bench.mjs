// Fan-out of updates by our server, which stores each in PostgreSQL first, against @y/websocket-server, which
// stores nothing. A delivered update is one that reaches one other person; both servers get the same load.
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { withScratchDatabase } from '../../scripts/lib/scratch-database.mjs';
import { CPU_KNOWN, cpuOf } from './support/cpu.mjs';
import { freePort, startProgram } from './support/server.mjs';
import { LEDGER_KEY, onStage, signIn } from './support/space.mjs';
import { Load } from './support/sync-load.mjs';
import { printTable, quantile } from './support/table.mjs';

const SHAPES = [
  { drafts: 1, clients: 20, perSecond: 400 },
  { drafts: 100, clients: 5, perSecond: 200 },
];
const WARM_UP_SECONDS = 1;
const SECONDS = 6;
/** Those who may write in the group; they take turns, so that no one opens a draft more often than allowed. */
const WRITERS = ['builders', 'greenBuilding', 'standards', 'suppliers', 'councils', 'nature'];

await withScratchDatabase(async (url) => {
  const draftIds = await onStage(url, makeDrafts);
  const rows = [];
  for (const [index, shape] of SHAPES.entries()) {
    const theirs = await measureTheirs(shape);
    const ours = await measureOurs(shape, url, index === 0 ? draftIds.slice(0, 1) : draftIds.slice(1));
    rows.push(rowOf(shape, '@y/websocket-server', theirs), rowOf(shape, 'Concordat', ours));
    rows.push([
      '  ratio',
      (ours.cpu / theirs.cpu).toFixed(2),
      '',
      (ours.p50 / theirs.p50).toFixed(1),
      (ours.p99 / theirs.p99).toFixed(1),
      '',
    ]);
  }
  if (!CPU_KNOWN) console.log('CPU time of other processes is known on Linux only.');
  printTable(['load and server', 'CPU us each', 'PostgreSQL us each', 'p50 ms', 'p99 ms', 'lost'], rows);
});

async function makeDrafts({ scenes, groupId }) {
  const ids = [];
  for (let number = 0; number <= 100; number += 1) {
    ids.push(await scenes.draft(`draft:${number}`, groupId, `Draft ${number}`));
  }
  return ids;
}

async function measureTheirs(shape) {
  const port = await freePort();
  const server = await startProgram(
    process.execPath,
    [join(ROOT, 'node_modules/@y/websocket-server/src/server.js')],
    { cwd: ROOT, env: { PORT: String(port), HOST: '127.0.0.1' }, ready: /running at/u },
  );
  try {
    const addressOf = (draft) => ({ url: `ws://127.0.0.1:${port}/draft-${draft}`, headers: {} });
    return await measure(new Load(shape, addressOf), server.pid, async () => []);
  } finally {
    await server.stop();
  }
}

async function measureOurs(shape, url, draftIds) {
  const server = await startProgram(process.execPath, [join(ROOT, 'apps/api/dist/main.js')], {
    cwd: ROOT,
    env: { PORT: '0', DATABASE_URL: url, CONCORDAT_DEMO: '0', CONCORDAT_LEDGER_KEY: LEDGER_KEY },
    ready: /^Concordat is ready at (?<origin>\S+)$/mu,
  });
  try {
    const { origin } = server.match.groups;
    const cookies = [];
    for (const person of WRITERS) cookies.push(await signIn(origin, person));
    const addressOf = (draft, client) => ({
      url: `${origin.replace(/^http/u, 'ws')}/collab/${draftIds[draft]}`,
      headers: { cookie: cookies[client % cookies.length] },
    });
    return await measure(new Load(shape, addressOf), server.pid, () => databaseProcesses(url));
  } finally {
    await server.stop();
  }
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

/** CPU time in microseconds for each delivered update, and delays in milliseconds. */
async function measure(load, pid, database) {
  try {
    await load.connect();
    await load.type(WARM_UP_SECONDS);
    await delay(200);
    const pids = await database();
    let before;
    const { delivered, delays, missing } = await load.type(SECONDS, () => {
      before = [cpuOf([pid]), cpuOf(pids)];
    });
    return {
      cpu: (cpuOf([pid]) - before[0]) / delivered,
      database: pids.length === 0 ? null : (cpuOf(pids) - before[1]) / delivered,
      p50: quantile(delays, 0.5),
      p99: quantile(delays, 0.99),
      missing,
    };
  } finally {
    load.close();
  }
}

function rowOf({ drafts, clients, perSecond }, server, { cpu, database, p50, p99, missing }) {
  const load = `${drafts} x ${clients}, ${perSecond}/s: ${server}`;
  return [
    load,
    cpu.toFixed(1),
    database === null ? '' : database.toFixed(1),
    p50.toFixed(1),
    p99.toFixed(1),
    String(missing),
  ];
}
