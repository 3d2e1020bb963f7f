// The log: inclusion proofs at growing sizes, the sequencer against bare inserts, from act to signed head.
import { setTimeout as delay } from 'node:timers/promises';
import { ActFeed } from '../../apps/api/dist/acts/act-feed.js';
import { LogStore } from '../../apps/api/dist/ledger/log-store.js';
import { Sequencer } from '../../apps/api/dist/ledger/sequencer.js';
import { withScratchDatabase } from '../../scripts/lib/scratch-database.mjs';
import { onStage } from './support/space.mjs';
import { median, printTable, quantile } from './support/table.mjs';

/** Entries of the largest log; fewer with `CONCORDAT_BENCH_ENTRIES`, to see that it runs. */
const MOST = Number(process.env.CONCORDAT_BENCH_ENTRIES ?? 1_000_000);
const SIZES = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= MOST);
const PROOFS = 300;
const SEQUENCED = Math.min(MOST, 20_000);
const ROUNDS = 5;
/** As many as the sequencer takes. */
const BATCH = 4_000;
const RATE = 200;
const SECONDS = 10;
/** A log by itself, beside the one of the stage. */
const LOG = 99;

await withScratchDatabase((url) =>
  onStage(url, async ({ application, database }) => {
    await application.get(Sequencer).drain();
    await proofs(new LogStore(database), database);
    await sequencer(application, database);
    await latency(application, database);
  }),
);

async function proofs(store, database) {
  const rows = [];
  let size = 0;
  for (const next of SIZES) {
    await database.query(
      `INSERT INTO ledger_entry (log_id, index, leaf, leaf_hash)
       SELECT ${LOG}, n, 'leaf ' || n, sha256('\\x00'::bytea || convert_to('leaf ' || n, 'UTF8'))
       FROM generate_series($1::bigint, $2::bigint - 1) n`,
      [size, next],
    );
    await store.completeTiles(database.manager, LOG, size, next);
    await database.query('ANALYZE ledger_entry, ledger_tile');
    size = next;
    const times = [];
    for (let round = 0; round < PROOFS; round += 1) {
      const index = (round * 7_919) % size;
      const began = performance.now();
      await store.tree(LOG, size).inclusionProof(index);
      times.push(performance.now() - began);
    }
    rows.push([String(size), median(times).toFixed(2), quantile(times, 0.99).toFixed(2)]);
  }
  printTable(['entries', 'inclusion proof ms', 'p99'], rows);
}

/** Records a number of acts, which wait for their place in the log. @returns the id of one of them */
async function wait(database, count) {
  const [act] = await database.query(
    `WITH made AS (
       INSERT INTO act (id, kind, at, read_action, subjects, version_hashes, leaf, leaf_hash)
       SELECT gen_random_uuid(), 'bench', now(), 'none', '[]', '{}', repeat('x', 600), sha256(n::text::bytea)
       FROM generate_series(1, $1::int) n RETURNING id)
     INSERT INTO act_outbox (act_id) SELECT id FROM made RETURNING act_id`,
    [count],
  );
  return act.act_id;
}

async function sequencer(application, database) {
  const running = application.get(Sequencer);
  await running.onModuleDestroy();
  await database.query(
    'CREATE TABLE bench_entry (index bigint PRIMARY KEY, act_id uuid NOT NULL UNIQUE REFERENCES act, leaf_hash bytea NOT NULL)',
  );
  const times = { bare: [], ours: [] };
  // In turns: what the database does on its own meanwhile, such as cleaning up, then slows both.
  for (let round = 0; round < ROUNDS; round += 1) {
    await wait(database, SEQUENCED);
    times.bare.push(
      await timed(async () => {
        for (let at = 0; at < SEQUENCED; at += BATCH) {
          await database.transaction((tx) => bareBatch(tx, round * SEQUENCED + at));
        }
      }),
    );
    await wait(database, SEQUENCED);
    times.ours.push(await timed(() => running.drain()));
  }
  const [bare, ours] = [median(times.bare), median(times.ours)];
  printTable(
    ['acts', 'sequenced /s', 'bare inserts /s', 'ratio'],
    [[SEQUENCED, SEQUENCED / ours, SEQUENCED / bare, bare / ours].map((each) => Number(each).toFixed(2))],
  );
}

async function bareBatch(tx, at) {
  const waiting = await tx.query(
    `SELECT outbox.id, outbox.act_id, act.leaf_hash FROM act_outbox outbox
     JOIN act ON act.id = outbox.act_id ORDER BY outbox.id LIMIT ${BATCH}`,
  );
  await tx.query(
    `INSERT INTO bench_entry SELECT $1::bigint + ordinal, act_id, leaf_hash
     FROM unnest($2::uuid[], $3::bytea[]) WITH ORDINALITY AS entry (act_id, leaf_hash, ordinal)`,
    [at, waiting.map(({ act_id }) => act_id), waiting.map(({ leaf_hash }) => leaf_hash)],
  );
  await tx.query('DELETE FROM act_outbox WHERE id = ANY($1::bigint[])', [waiting.map(({ id }) => id)]);
}

/** Seconds that some work takes. */
async function timed(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** Acts at a steady rate, each timed from its commit until a head that holds it is signed. */
async function latency(application, database) {
  application.get(Sequencer).start();
  const feed = application.get(ActFeed);
  const [{ first }] = await database.query('SELECT size AS first FROM ledger_head');
  const began = performance.now();
  const done = Array.from({ length: RATE * SECONDS }, async (_each, count) => {
    await delay((count * 1000) / RATE);
    const actId = await wait(database, 1);
    feed.performed({ actId, kind: 'bench', spaceId: null });
    return performance.now();
  });
  const heads = [];
  const watching = watch(database, heads, Number(first) + done.length);
  const committed = (await Promise.all(done)).sort((a, b) => a - b);
  await watching;
  // Acts go into the log in about the order in which they commit: the n-th commit is held against the n-th place.
  const times = committed.map((at, place) => {
    const head = heads.find(({ size }) => size > Number(first) + place);
    return Math.max(0, head.at - at);
  });
  const rate = committed.length / ((committed.at(-1) - began) / 1000);
  printTable(
    ['acts /s', 'act to signed head p50 ms', 'p99 ms'],
    [[rate.toFixed(0), median(times).toFixed(0), quantile(times, 0.99).toFixed(0)]],
  );
}

/** Notes when each signed head is first seen, until there is one of a size. */
async function watch(database, heads, size) {
  while ((heads.at(-1)?.size ?? 0) < size) {
    const [newest] = await database.query('SELECT max(size) AS size FROM ledger_checkpoint WHERE log_id = 1');
    if (Number(newest.size) > (heads.at(-1)?.size ?? -1)) {
      heads.push({ size: Number(newest.size), at: performance.now() });
    }
    await delay(5);
  }
}
