import { openCheckpoint, rootOfHashes, verifierKey } from '@concordat/ledger';
import { jest } from '@jest/globals';
import { SetUp } from '../../apps/api/src/identity/set-up/set-up.service.js';
import { CheckpointFile } from '../../apps/api/src/ledger/checkpoint-file.js';
import { Leadership, NoLongerLeading } from '../../apps/api/src/ledger/leadership.js';
import { LogStore } from '../../apps/api/src/ledger/log-store.js';
import { Publisher } from '../../apps/api/src/ledger/publisher.js';
import { Sequencer } from '../../apps/api/src/ledger/sequencer.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { LEDGER_KEYS } from '../support/ledger-key.js';
import { type NodeInProcess, startNode } from '../support/node-in-process.js';
import { query, withoutTriggers } from '../support/stored.js';
import { until } from '../support/until.js';

let database: FreshDatabase;
let first: NodeInProcess;
let second: NodeInProcess;

beforeAll(async () => {
  database = await freshDatabase();
  first = await startNode(database);
  second = await startNode(database);
  for (const node of [first, second]) await stop(node);
});

afterEach(() => jest.restoreAllMocks());

/** The process of the database whose connection holds the lock of the leader. */
const HOLDER = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = ${0x636f6e63}
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

const BREAK = new Error('The node broke down here');

/** Ends a node's own looking for acts: from then on it sequences when it is told to. */
const stop = (node: NodeInProcess) => node.application.get(Sequencer).onModuleDestroy();
const drain = (node: NodeInProcess) => node.application.get(Sequencer).drain();
const resign = (node: NodeInProcess) => node.application.get(Leadership).resign();

/** Does something that is recorded, so many times. */
async function act(node: NodeInProcess, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await node.application.get(SetUp).path();
}

/** That every act has one place, without a gap, and every signed head is that of the entries before it. */
async function requireWhole(): Promise<void> {
  const { url } = database;
  const acts = await query<{ id: string }>(url, 'SELECT id FROM act');
  const entries = await query<{ index: string; act_id: string; leaf_hash: Buffer }>(
    url,
    'SELECT index, act_id, leaf_hash FROM ledger_entry ORDER BY index',
  );
  expect(entries.map(({ index }) => Number(index))).toEqual(entries.map((_entry, at) => at));
  expect(entries.map(({ act_id }) => act_id).toSorted()).toEqual(acts.map(({ id }) => id).toSorted());
  const { current } = LEDGER_KEYS;
  const [log] = await query<{ origin: string }>(url, 'SELECT origin FROM ledger_log');
  const origin = log?.origin ?? '';
  const keys = [verifierKey(origin, current.publicKey)];
  const heads = await query<{ note: string }>(url, 'SELECT note FROM ledger_checkpoint ORDER BY size');
  const signed = heads.map(({ note }) => openCheckpoint(note, { origin, keys }));
  expect(signed.at(-1)?.size).toBe(entries.length);
  const hashes = entries.map(({ leaf_hash }) => new Uint8Array(leaf_hash));
  for (const { size, root } of signed) expect(root).toEqual(rootOfHashes(hashes.slice(0, size)));
}

/** Where a node breaks down while acts are sequenced. */
const POINTS: readonly [string, (node: NodeInProcess) => void][] = [
  [
    'after the acts have committed, before any is appended',
    (node) => jest.spyOn(node.application.get(Leadership), 'term').mockRejectedValueOnce(BREAK),
  ],
  [
    'while it appends, before the head is moved',
    (node) => jest.spyOn(node.application.get(LogStore), 'completeTiles').mockRejectedValueOnce(BREAK),
  ],
  [
    'after it has appended, before it signs',
    (node) => jest.spyOn(node.application.get(Publisher), 'publish').mockRejectedValueOnce(BREAK),
  ],
  [
    'after it has signed, before the signature is stored',
    (node) => {
      const leadership = node.application.get(Leadership);
      const require = leadership.require.bind(leadership);
      let times = 0;
      jest.spyOn(leadership, 'require').mockImplementation(async (...given) => {
        times += 1;
        if (times === 2) throw BREAK;
        await require(...given);
      });
    },
  ],
  [
    'after the signature is stored, before it is kept outside the database',
    (node) => jest.spyOn(node.application.get(CheckpointFile), 'keep').mockRejectedValueOnce(BREAK),
  ],
];

describe('the log has no gap, no duplicate and no fork', () => {
  it.each(POINTS)('when a node breaks down %s, and another goes on', async (_point, breakAt) => {
    await act(first, 3);
    breakAt(first);
    await expect(drain(first)).rejects.toThrow(BREAK.message);
    jest.restoreAllMocks();
    await resign(first);
    await act(first, 2);
    await drain(second);
    await requireWhole();
    await resign(second);
  });

  it.each(POINTS)('when a node breaks down %s, and goes on itself', async (_point, breakAt) => {
    await act(first, 2);
    breakAt(first);
    await expect(drain(first)).rejects.toThrow(BREAK.message);
    jest.restoreAllMocks();
    await drain(first);
    await requireWhole();
    await resign(first);
  });

  it('when tiles are completed in batches of any size', async () => {
    await act(first, 130);
    await drain(first);
    await act(first, 140);
    await drain(first);
    await requireWhole();
    const [tiles] = await query<{ count: string }>(database.url, 'SELECT count(*) FROM ledger_tile');
    expect(Number(tiles?.count)).toBe(1);
    await resign(first);
  });

  it('when both nodes sequence at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      await act(first, 3);
      await Promise.all([drain(first), drain(second), drain(first)]);
    }
    await Promise.all([resign(first), resign(second)]);
    await drain(first);
    await requireWhole();
    await resign(first);
  });
});

describe('a leader who has lost the lock unawares', () => {
  it('writes nothing more once another leads', async () => {
    const term = await first.application.get(Leadership).term();
    if (term === null) throw new Error('The first node does not lead');
    await query(database.url, 'UPDATE ledger_head SET term = term + 1');
    await act(first, 1);
    const before = await query(database.url, 'SELECT * FROM ledger_head');
    await drain(first);
    expect(await query(database.url, 'SELECT * FROM ledger_head')).toEqual(before);
    await expect(
      first.source.transaction((tx) => first.application.get(Leadership).require(tx, term)),
    ).rejects.toThrow(NoLongerLeading);
    await drain(first);
    await requireWhole();
    await resign(first);
  });

  it('writes nothing where the head moves while it appends', async () => {
    const stored = () =>
      query(
        database.url,
        'SELECT log_id, index FROM ledger_entry UNION ALL SELECT id, size FROM ledger_head',
      );
    await act(first, 2);
    const before = await stored();
    const leadership = first.application.get(Leadership);
    jest.spyOn(leadership, 'require').mockResolvedValueOnce();
    jest.spyOn(first.application.get(LogStore), 'completeTiles').mockImplementationOnce(async () => {
      await query(database.url, 'UPDATE ledger_head SET term = term + 1');
    });
    await drain(first);
    expect(await stored()).toEqual(before);
    expect(leadership.leads).toBe(false);
    jest.restoreAllMocks();
    await drain(first);
    await requireWhole();
    await resign(first);
  });

  it('ends its batch, and leaves the rest to the other, when the connection with the lock dies in the middle of it', async () => {
    const store = first.application.get(LogStore);
    const completeTiles = store.completeTiles.bind(store);
    let other: Promise<void> | undefined;
    await act(first, 3);
    jest.spyOn(store, 'completeTiles').mockImplementationOnce(async (...given) => {
      const [died] = await query<{ pid: number }>(
        database.url,
        `SELECT pid, pg_terminate_backend(pid, 5000) FROM (${HOLDER}) holder`,
      );
      other = drain(second);
      await until('the other node having the lock', async () => {
        const [holder] = await query<{ pid: number }>(database.url, HOLDER);
        return holder !== undefined && holder.pid !== died?.pid;
      });
      await completeTiles(...given);
    });
    await drain(first);
    await other;
    await requireWhole();
    await act(first, 2);
    await drain(first);
    expect(first.application.get(Leadership).leads).toBe(false);
    await drain(second);
    await requireWhole();
    await resign(second);
  });

  it('keeps others from leading while it has the lock', async () => {
    expect(await first.application.get(Leadership).term()).not.toBeNull();
    expect(await second.application.get(Leadership).term()).toBeNull();
    await resign(first);
    expect(await second.application.get(Leadership).term()).not.toBeNull();
    await resign(second);
  });
});

describe('a log whose entries were changed', () => {
  it('is not signed any more', async () => {
    await withoutTriggers(database.url, async (run) => {
      await run(
        "UPDATE ledger_entry SET leaf_hash = sha256('x') WHERE index = (SELECT max(index) FROM ledger_entry)",
      );
    });
    await act(first, 1);
    await expect(drain(first)).rejects.toThrow('is not signed');
  });
});
