// The verifier over exports that are made on the way, without a database, against the bare hash of the same bytes.
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { verify } from '../../apps/verify/dist/verify.js';
import { Frontier, leafHash } from '../../libs/ledger/dist/index.js';
import { printTable } from './support/table.mjs';

/** Entries of the largest export; fewer with `CONCORDAT_BENCH_ENTRIES`, to see that it runs. */
const MOST = Number(process.env.CONCORDAT_BENCH_ENTRIES ?? 1_000_000);
const SIZES = [...new Set([10_000, 100_000, 1_000_000, MOST])].filter((size) => size <= MOST);
const CHUNK = 65_536;
const OPENED = '{"person":null,"organisation":null,"payload":null}';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const rows = [];
for (const size of SIZES) rows.push(await measured(size));
printTable(
  [
    'entries',
    'MB',
    'verifier MB/s',
    'JSON.parse MB/s',
    'SHA-256 MB/s',
    'ratio',
    'CPU s',
    'heap grown MB',
    'RSS MB',
    'kept: heap MB',
    'kept: off it MB',
  ],
  rows,
);

function idOf(index) {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

function leaf(index) {
  return `{"act":"${idOf(index)}","at":"2026-03-02T10:15:30.250Z","commitments":{"organisation":"${'a'.repeat(64)}","payload":"${'b'.repeat(64)}","person":"${'c'.repeat(64)}"},"format":"concordat.act/1","kind":"draft.freeze","space":"${idOf(0)}","subjects":[{"id":"${idOf(index)}","type":"draft"}],"versions":[]}`;
}

function* lines(size, root) {
  const at = '2026-03-03T08:00:00.000Z';
  yield `{"format":"concordat.export/1","origin":"bench","size":${size},"root":"${root}","exportedAt":"${at}","space":null}\n`;
  for (let index = 0; index < size; index += 1) {
    yield `{"index":${index},"leaf":${JSON.stringify(leaf(index))},"opened":${OPENED}}\n`;
  }
}

async function* chunks(size, root) {
  let text = '';
  for (const line of lines(size, root)) {
    text += line;
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

function rootOf(size) {
  const frontier = Frontier.restore(0, []);
  for (let index = 0; index < size; index += 1) frontier.append(leafHash(Buffer.from(leaf(index))));
  return Buffer.from(frontier.root()).toString('hex');
}

/** Seconds that some work takes. */
async function timed(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** Bytes that the verifier still holds once it was given everything, on the heap and off it, without what is garbage by then. */
async function keptOf(size, root) {
  const now = async () => {
    for (let round = 0; round < 3; round += 1) {
      collectGarbage();
      await setTimeout(100);
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return [heapUsed, arrayBuffers];
  };
  const before = await now();
  let after = before;
  async function* watched() {
    yield* chunks(size, root);
    after = await now();
  }
  await verify(watched());
  return after.map((bytes, at) => bytes - before[at]);
}

/** One row. What it takes to make the export is taken off everything. */
async function measured(size) {
  const root = rootOf(size);
  const all = () => chunks(size, root);
  let bytes = 0;
  const making = await timed(async () => {
    for await (const chunk of all()) bytes += chunk.length;
  });
  const hash = createHash('sha256');
  const bare = await timed(async () => {
    for await (const chunk of all()) hash.update(chunk);
  });
  const parsed = await timed(async () => {
    for await (const chunk of all())
      for (const line of chunk.toString().split('\n')) if (line !== '') JSON.parse(line);
  });
  const before = process.memoryUsage().heapUsed;
  const cpu = process.cpuUsage();
  let whole = false;
  const ours = await timed(async () => {
    whole = (await verify(all())).whole;
  });
  if (!whole) throw new Error('The record of the bench is not whole.');
  const { user, system } = process.cpuUsage(cpu);
  const { heapUsed, rss } = process.memoryUsage();
  const [onHeap, offHeap] = await keptOf(size, root);
  const [hashing, parsing, verifying] = [bare, parsed, ours].map((each) => each - making);
  const megabytes = bytes / 1e6;
  return [
    String(size),
    ...[
      megabytes,
      megabytes / verifying,
      megabytes / parsing,
      megabytes / hashing,
      hashing / verifying,
      (user + system) / 1e6,
      (heapUsed - before) / 1e6,
      rss / 1e6,
      onHeap / 1e6,
      offHeap / 1e6,
    ].map((each) => each.toFixed(2)),
  ];
}
