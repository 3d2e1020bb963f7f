import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { processAt } from '../../apps/api/src/platform/database/embedded/processes.js';
import { startDemonstrationServer } from '../support/demonstration-database.js';
import { type DraftClient, inSync, openDraft, until, wordsOf } from '../support/draft-client.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { signedInAll } from '../support/people.js';
import { startServerProcess } from '../support/server-process.js';
import { query, storedDraft } from '../support/stored.js';
import { openToldStored } from '../support/told-stored.js';

const ROUNDS = 5;
/** Where both type at once, and where each types alone. */
const SHARED = 'cc-limit-high';
const OWN = ['cc-show-publish', 'cc-people-guide'] as const;

/** Whoever types: what they wrote so far can be told from what anybody else wrote. */
class Typist {
  private count = 0;
  private typing = false;

  constructor(
    readonly name: string,
    readonly client: DraftClient,
    private readonly own: string,
  ) {
    typists.add(this);
  }

  /** Types a few characters every few milliseconds, now and then takes something away, until told to stop. */
  async type(): Promise<void> {
    this.typing = true;
    while (this.typing) {
      const words = wordsOf(this.client, this.count % 3 === 0 ? this.own : SHARED);
      const place = (this.count * 7919) % (words.length + 1);
      if (this.count % 10 === 9) words.delete(Math.min(place, words.length - 1), 1);
      else words.insert(place, `${this.name}${this.count} `);
      this.count += 1;
      await delay(4 + (this.count % 9));
    }
  }

  stop(): void {
    this.typing = false;
  }

  /** How much of what somebody wrote this client has got from the server. */
  has(other: Typist): number {
    return Y.getState(this.client.doc.store, other.client.doc.clientID);
  }
}

const typists = new Set<Typist>();

afterEach(() => {
  for (const typist of typists) typist.stop();
  typists.clear();
});

/** Whether a document has all of these updates: they change nothing in it. */
function holds(doc: Y.Doc, updates: readonly Uint8Array[]): boolean {
  const before = Y.snapshot(doc);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  for (const update of updates) Y.applyUpdate(copy, update);
  return Y.equalSnapshots(before, Y.snapshot(copy));
}

function same(clients: readonly DraftClient[]): boolean {
  const [first, ...others] = clients.map(({ doc }) => Y.snapshot(doc));
  return first !== undefined && others.every((other) => Y.equalSnapshots(first, other));
}

/** Connections that a server still has to its database a moment after it ended. */
async function connectionsLeft(url: string): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    const rows = await query(
      url,
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'concordat'`,
    );
    if (rows.length === 0 || tries === 50) return rows.length;
    await delay(20);
  }
}

/** Number of the process of the database in a data folder. */
async function postmasterIn(folder: string): Promise<number> {
  const [pid] = (await readFile(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}

it('loses nothing that anybody saw of another when the server is killed while both type', async () => {
  let server = await startDemonstrationServer();
  const { database, env, port, url } = server;
  const { draftId } = (await demonstrationSpace(database.url, LIVING)).compliance;
  const people = await signedInAll(url, ['builders', 'nature', 'housingObserver']);
  const ann = new Typist('a', openDraft(url, draftId, people.builders.cookie), OWN[0]);
  const ben = new Typist('b', openDraft(url, draftId, people.nature.cookie), OWN[1]);
  for (let round = 1; round <= ROUNDS; round += 1) {
    await inSync(ann.client, ben.client);
    const [fromBen, fromAnn] = [ann.has(ben), ben.has(ann)];
    const typing = [ann.type(), ben.type()];
    await until(() => ann.has(ben) > fromBen + 50 && ben.has(ann) > fromAnn + 50, 'each sees the other type');
    await delay(20 + round * 37);
    expect(await server.kill('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
    await until(
      () => !ann.client.provider.wsconnected && !ben.client.provider.wsconnected,
      'both are cut off',
    );

    const stored = await storedDraft(database.url, draftId);
    expect(holds(stored, ann.client.received)).toBe(true);
    expect(holds(stored, ben.client.received)).toBe(true);
    expect(Y.getState(stored.store, ben.client.doc.clientID)).toBeGreaterThanOrEqual(ann.has(ben));
    expect(Y.getState(stored.store, ann.client.doc.clientID)).toBeGreaterThanOrEqual(ben.has(ann));

    server = { ...(await startServerProcess({ env: { ...env, PORT: String(port) } })), database, env };
    await inSync(ann.client, ben.client);
    for (const typist of [ann, ben]) typist.stop();
    await Promise.all(typing);
    const witness = openDraft(url, draftId, people.housingObserver.cookie);
    await inSync(witness);
    await until(() => same([ann.client, ben.client, witness]), 'all have the same text again');
    witness.provider.disconnect();
  }
}, 180_000);

it('has stored all that it called stored to whoever types alone when it is killed in that moment', async () => {
  let server = await startDemonstrationServer();
  const { database, env } = server;
  const { draftId } = (await demonstrationSpace(database.url, LIVING)).compliance;
  for (let round = 1; round <= 3; round += 1) {
    const { builders } = await signedInAll(server.url, ['builders']);
    const ann = await openToldStored(builders, draftId);
    const enough = 30 + Math.floor(Math.random() * 60);
    let killed: Promise<unknown> | null = null;
    ann.onStored = () => {
      if (ann.storedCount >= enough) killed ??= server.kill('SIGKILL');
    };
    const words = wordsOf(ann, SHARED);
    while (killed === null) {
      if (ann.sent.length % 10 === 9) words.delete(0, 1);
      else words.insert((ann.sent.length * 7919) % (words.length + 1), `${round}.${ann.sent.length} `);
      await delay(6 + Math.random() * 6);
    }
    await Promise.all([killed, ann.over]);

    const stored = await storedDraft(database.url, draftId);
    expect(ann.storedCount).toBeGreaterThanOrEqual(enough);
    expect(holds(stored, ann.sent.slice(0, ann.storedCount))).toBe(true);
    for (const [client, clock] of ann.storedUpTo)
      expect(Y.getState(stored.store, client)).toBeGreaterThanOrEqual(clock);
    expect(ann.storedUpTo.get(ann.doc.clientID)).toBeGreaterThan(enough);
    if (round < 3) server = { ...(await startServerProcess({ env })), database, env };
  }
}, 180_000);

it('stops at SIGTERM and at SIGINT while people type: tells them, keeps what they saw, ends with 0', async () => {
  let server = await startDemonstrationServer();
  const { database, env, port, url } = server;
  const { draftId } = (await demonstrationSpace(database.url, LIVING)).compliance;
  const people = await signedInAll(url, ['builders', 'nature']);
  const ann = new Typist('a', openDraft(url, draftId, people.builders.cookie), OWN[0]);
  const ben = new Typist('b', openDraft(url, draftId, people.nature.cookie), OWN[1]);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    await inSync(ann.client, ben.client);
    const fromBen = ann.has(ben);
    const before = [ann, ben].map(({ client }) => client.closed.length);
    const typing = [ann.type(), ben.type()];
    await until(() => ann.has(ben) > fromBen + 50, 'one sees the other type');
    expect(await server.kill(signal)).toEqual({ code: 0, signal: null });
    expect(server.output()).toMatch(/\nStopping …\n$/u);
    for (const typist of [ann, ben]) typist.stop();
    await Promise.all(typing);
    expect([ann, ben].map(({ client }, index) => client.closed[before[index] ?? 0])).toEqual([1001, 1001]);
    const stored = await storedDraft(database.url, draftId);
    expect(holds(stored, [...ann.client.received, ...ben.client.received])).toBe(true);
    expect(await connectionsLeft(database.url)).toBe(0);
    server = { ...(await startServerProcess({ env: { ...env, PORT: String(port) } })), database, env };
  }
}, 180_000);

describe('with the embedded database', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'concordat-killed-'));
    await chmod(folder, 0o755);
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('starts again on what a killed server left, and leaves nothing behind when it is stopped', async () => {
    const env = { CONCORDAT_DATA: folder, CONCORDAT_DEMO: '0' };
    const killed = await startServerProcess({ env });
    await killed.kill('SIGKILL');
    const orphan = await postmasterIn(folder);
    expect(await processAt(orphan)).not.toBe(null);

    const server = await startServerProcess({ env });
    expect(await processAt(orphan)).toBe(null);
    expect((await fetch(new URL('/health/ready', server.url))).status).toBe(200);
    const postmaster = await postmasterIn(folder);
    expect(await server.kill('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(await processAt(postmaster)).toBe(null);
    expect(existsSync(join(folder, 'postgres', 'lock'))).toBe(false);
  });
});
