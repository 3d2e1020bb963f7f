// Fan-out of updates by our server, which stores each in PostgreSQL first, against @y/websocket-server, which stores
// nothing, and Hocuspocus, which stores some time after. A delivered update is one that reaches one other person; all
// get the same load. Targets: CPU at most 0.8 and 0.6 times theirs in the first shape, 1.1 and 0.75 in the second; p99
// at most the tick (20 ms) and three times that of a bare commit.
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { withScratchDatabase } from '../../scripts/lib/scratch-database.mjs';
import { CPU_KNOWN, cpuOf } from './support/cpu.mjs';
import { onStage } from './support/space.mjs';
import { Load } from './support/sync-load.mjs';
import { draftsOf, SCALE, startConcordat, startHocuspocus, startPeer } from './support/sync-servers.mjs';
import { printTable, quantile } from './support/table.mjs';

const SHAPES = [
  { drafts: 1, clients: 20, perSecond: 400 },
  { drafts: 100, clients: 5, perSecond: 200 },
];
const WARM_UP_SECONDS = 1;
const SECONDS = Math.max(1, Math.round(6 * SCALE));
const COMMITS = 500;

await withScratchDatabase(async (url) => {
  const draftIds = await onStage(url, draftsOf(101));
  const commit = await bareCommit(url);
  const rows = [];
  for (const [index, shape] of SHAPES.entries()) {
    const ids = index === 0 ? draftIds.slice(0, 1) : draftIds.slice(1);
    const starts = [startPeer, () => startHocuspocus(url), () => startConcordat(url, ids)];
    const found = [];
    for (const start of starts) found.push(await measureServer(await start(), shape));
    const ours = found.at(-1);
    for (const each of found) rows.push(rowOf(shape, each, ours));
  }
  if (!CPU_KNOWN) console.log('CPU time of other processes is known on Linux only.');
  console.log(
    `A bare commit of one row: p99 ${commit.toFixed(1)} ms; target for p99: ${(20 + 3 * commit).toFixed(1)} ms`,
  );
  const heading = [
    'load and server',
    'CPU us each',
    'ours / theirs',
    'PostgreSQL us each',
    'p50 ms',
    'p99 ms',
    'lost',
  ];
  printTable(heading, rows);
});

/** The 99th percentile of committing one row, in milliseconds. */
async function bareCommit(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('CREATE TABLE bare (id bigserial PRIMARY KEY, data bytea NOT NULL)');
    const times = [];
    for (let count = 0; count < COMMITS; count += 1) {
      const began = performance.now();
      await client.query('INSERT INTO bare (data) VALUES ($1)', [Buffer.alloc(40)]);
      times.push(performance.now() - began);
    }
    return quantile(times, 0.99);
  } finally {
    await client.end();
  }
}

async function measureServer(server, shape) {
  const load = new Load(shape, server.addressOf);
  try {
    await load.connect();
    await load.type(WARM_UP_SECONDS);
    await delay(200);
    const pids = await server.database();
    let before;
    const { delivered, delays, missing } = await load.type(SECONDS, () => {
      before = [cpuOf([server.pid]), cpuOf(pids)];
    });
    return {
      name: server.name,
      cpu: (cpuOf([server.pid]) - before[0]) / delivered,
      database: pids.length === 0 ? null : (cpuOf(pids) - before[1]) / delivered,
      p50: quantile(delays, 0.5),
      p99: quantile(delays, 0.99),
      missing,
    };
  } finally {
    load.close();
    await server.stop();
  }
}

function rowOf({ drafts, clients, perSecond }, { name, cpu, database, p50, p99, missing }, ours) {
  return [
    `${drafts} x ${clients}, ${perSecond}/s: ${name}`,
    cpu.toFixed(1),
    name === ours.name ? '' : (ours.cpu / cpu).toFixed(2),
    database === null ? '' : database.toFixed(1),
    p50.toFixed(1),
    p99.toFixed(1),
    String(missing),
  ];
}
