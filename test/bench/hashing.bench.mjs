// Canonical text and its hash, in megabytes of text a second, against the bare hash of the same bytes.
import { createHash } from 'node:crypto';
import { canonicalText } from '../../libs/documents/dist/index.js';
import { documentOf } from './support/documents.mjs';
import { median, printTable } from './support/table.mjs';

const ROUNDS = 11;
/** Bytes of text that each round works through. */
const ROUND_BYTES = 1_000_000;

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

printTable(
  [
    'document',
    'bytes',
    'canonicalText MB/s',
    'with its hash MB/s',
    'createHash MB/s',
    'hash : with its hash',
  ],
  [30, 300, 3_000].map((clauses) => measure(clauses)),
);

function measure(clauses) {
  const content = documentOf(clauses);
  const bytes = Buffer.from(canonicalText(content), 'utf8');
  const ways = {
    text: () => canonicalText(content).length,
    both: () => sha256(canonicalText(content)),
    hash: () => sha256(bytes),
  };
  const times = Math.ceil(ROUND_BYTES / bytes.length);
  const speeds = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [way, work] of Object.entries(ways)) speeds[way].push(speedOf(work, times, bytes.length));
  }
  const [text, both, hash] = [speeds.text, speeds.both, speeds.hash].map(median);
  const numbers = [text, both, hash].map((speed) => speed.toFixed(1));
  return [`${clauses} clauses`, String(bytes.length), ...numbers, (hash / both).toFixed(1)];
}

/** Megabytes a second. */
function speedOf(work, times, bytes) {
  const began = performance.now();
  for (let time = 0; time < times; time += 1) work();
  return (times * bytes) / 1000 / (performance.now() - began);
}
