import type { UpdateLog } from '@concordat/collab';
import { DataSource, EntityManager } from 'typeorm';
import * as Y from 'yjs';
import { DraftArchive } from '../../apps/api/src/drafting/draft-archive.js';
import { DraftUpdate } from '../../apps/api/src/drafting/entities/draft-update.js';
import { StoredDrafts } from '../../apps/api/src/drafting/stored-drafts.js';
import { PostgresUpdateLog } from '../../apps/api/src/drafting/update-log.js';
import { demonstrationDatabase } from '../support/demonstration-database.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { type NodeInProcess, startNode } from '../support/node-in-process.js';
import { query } from '../support/stored.js';

const NOW = new Date('2026-11-01T09:00:00Z');
const SIZES = { segment: 10, left: 5 };
const EDITS = 64;

interface Kept {
  readonly seq: number;
  readonly update: string;
  readonly personId: string;
}

let node: NodeInProcess;
let url: string;
let draftId: string;
let log: UpdateLog;
let doc: Y.Doc;
let evidence: Kept[];

beforeAll(async () => {
  const database = await demonstrationDatabase();
  ({ url } = database);
  node = await startNode(database);
  draftId = (await demonstrationSpace(url, LIVING)).compliance.draftId;
  log = node.application.get(PostgresUpdateLog, { strict: false });
  const [writer] = await query<{ person_id: string }>(
    url,
    'SELECT person_id FROM draft_update WHERE draft_id = $1 LIMIT 1',
    [draftId],
  );
  doc = await node.application.get(StoredDrafts, { strict: false }).read(node.source.manager, draftId);
  const author = new Y.Doc();
  Y.applyUpdate(author, Y.encodeStateAsUpdate(doc));
  const updates: Uint8Array[] = [];
  author.on('update', (update: Uint8Array) => updates.push(update));
  for (let count = 0; count < EDITS; count += 1) author.getText('test').insert(count, 'x');
  const entry = { draftId, personId: writer?.person_id ?? '', organisationId: null, at: NOW, closures: 0 };
  for (const update of updates) await log.append([{ ...entry, update, clientIds: [author.clientID] }]);
  doc = author;
  const head = (await log.heads([draftId])).get(draftId)?.seq ?? 0;
  for (const upTo of [head - 2, head - 1, head])
    await log.saveSnapshot(draftId, upTo, Y.encodeStateAsUpdate(doc));
  evidence = await kept();
}, 120_000);

let restore = (): void => undefined;

afterEach(() => restore());

/** Every stored update, archived or not, in the order of their numbers. */
async function kept(): Promise<Kept[]> {
  const { manager } = node.source;
  const archived = await node.application.get(DraftArchive, { strict: false }).after(manager, draftId, 0);
  const rows = await manager.find(DraftUpdate, { where: { draftId }, order: { seq: 'ASC' } });
  return [...archived, ...rows].map(({ seq, update, personId }) => ({
    seq,
    update: Buffer.from(update).toString('hex'),
    personId,
  }));
}

async function rowsLeft(): Promise<number> {
  return (await query(url, 'SELECT 1 FROM draft_update WHERE draft_id = $1', [draftId])).length;
}

class PowerCut extends Error {
  override readonly message = 'the power went';
}

/** What came of it; null where it was cut off. */
async function unlessCutOff<Made>(making: Promise<Made>): Promise<Made | null> {
  try {
    return await making;
  } catch (error) {
    if (error instanceof PowerCut) return null;
    throw error;
  }
}

/** Lets so many statements of the archive's through, and has the next one fail. */
function failAfter(statements: number): void {
  let left = statements;
  const count = (): void => {
    left -= 1;
    if (left < 0) throw new PowerCut();
  };
  const places: readonly [object, string][] = [
    [DataSource.prototype, 'query'],
    [EntityManager.prototype, 'find'],
    [EntityManager.prototype, 'insert'],
    [EntityManager.prototype, 'delete'],
  ];
  const undo = places.map(([place, name]) => {
    const before = Reflect.get(place, name) as (...given: unknown[]) => unknown;
    Reflect.set(place, name, function (this: unknown, ...given: unknown[]) {
      count();
      return Reflect.apply(before, this, given);
    });
    return () => Reflect.set(place, name, before);
  });
  restore = () => {
    for (const each of undo) each();
    restore = () => undefined;
  };
}

it('the database lets go of no update that is not archived', async () => {
  await expect(query(url, 'DELETE FROM draft_update WHERE draft_id = $1', [draftId])).rejects.toThrow(
    'append-only',
  );
  await expect(
    query(url, 'UPDATE draft_update SET at = now() WHERE draft_id = $1', [draftId]),
  ).rejects.toThrow('append-only');
});

it('loses and doubles nothing wherever it is cut off, and goes on where it was', async () => {
  const archive = node.application.get(DraftArchive, { strict: false });
  const before = await rowsLeft();
  let cutOff = 0;
  for (let statements = 0; ; statements += 1) {
    failAfter(statements);
    const made = await unlessCutOff(archive.run(NOW, SIZES));
    restore();
    expect(await kept()).toEqual(evidence);
    const opened = await log.load(draftId);
    expect(opened?.upTo).toBe(evidence.length);
    if (made !== null) break;
    cutOff += 1;
  }
  expect(cutOff).toBeGreaterThan(8);
  expect(await rowsLeft()).toBeLessThan(before - 4 * SIZES.segment + 1);
  expect(await rowsLeft()).toBeGreaterThanOrEqual(SIZES.left);
});

it('a node that is far behind reads what it lacks from the archive', async () => {
  const behind = await log.since(draftId, 3);
  expect(behind.map(({ seq }) => seq)).toEqual(evidence.slice(3).map(({ seq }) => seq));
  const replayed = new Y.Doc();
  for (const { update } of await log.since(draftId, 0)) Y.applyUpdate(replayed, update);
  expect(Y.equalSnapshots(Y.snapshot(replayed), Y.snapshot(doc))).toBe(true);
});

it('takes less room than the bare updates that are packed in it', async () => {
  const segments = await query<{ from: string; to: string; bytes: number }>(
    url,
    'SELECT from_seq AS "from", to_seq AS "to", octet_length(updates) AS bytes FROM draft_archive WHERE draft_id = $1',
    [draftId],
  );
  expect(segments.length).toBeGreaterThanOrEqual(4);
  for (const { from, to, bytes } of segments) {
    const packed = evidence.filter(({ seq }) => seq >= Number(from) && seq <= Number(to));
    expect(bytes).toBeLessThan(packed.reduce((sum, { update }) => sum + update.length / 2, 0));
  }
});

it('keeps the newest two snapshots, and knows who wrote what is archived', async () => {
  expect(await query(url, 'SELECT 1 FROM draft_snapshot WHERE draft_id = $1', [draftId])).toHaveLength(2);
  const writing = await node.application
    .get(StoredDrafts, { strict: false })
    .writing(node.source.manager, draftId);
  expect(writing.of(doc.clientID, 0, EDITS).every(({ writer }) => writer !== null)).toBe(true);
  const [counted] = await query<{ updates: string }>(
    url,
    `SELECT sum(writer.updates) AS updates FROM draft_archive, jsonb_to_recordset(writers) AS writer (updates int)
     WHERE draft_id = $1`,
    [draftId],
  );
  expect(Number(counted?.updates) + (await rowsLeft())).toBe(evidence.length);
});
