import { setTimeout as delay } from 'node:timers/promises';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DraftClient, inSync, openDraft, until, wordsOf } from '../support/draft-client.js';
import { flawsOf, sameAsStored } from '../support/evidence.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { type Speaker, signedInAll } from '../support/people.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';
import { query } from '../support/stored.js';

/** What is promised: after whatever fails, everybody and the store have the same text within this time. */
const PROMISED_MS = 5_000;
const SHARED = 'cc-limit-high';
const SECRET = '5e'.repeat(32);

let redis: RedisServer;
let one: DemonstrationServer;
let other: ServerProcess;
let draftId: string;
let people: Record<'builders' | 'nature' | 'housingObserver', Speaker>;
let clients: DraftClient[];

beforeAll(async () => {
  redis = await startRedis();
  one = await startDemonstrationServer({ REDIS_URL: redis.url, CONCORDAT_SECRET: SECRET });
  other = await startServerProcess({ env: one.env });
  one.database.beforeDrop(() => other.kill());
  draftId = (await demonstrationSpace(one.database.url, LIVING)).compliance.draftId;
  people = await signedInAll(one.url, ['builders', 'nature', 'housingObserver']);
  clients = [
    openDraft(one.url, draftId, people.builders.cookie),
    openDraft(other.url, draftId, people.nature.cookie),
    openDraft(other.url, draftId, people.housingObserver.cookie),
  ];
  await inSync(...clients);
}, 120_000);

/** Both type while something happens, and for a moment after. */
async function typingWhile(happening: () => Promise<unknown>): Promise<void> {
  let typing = true;
  const type = async (client: DraftClient | undefined, name: string) => {
    for (let count = 0; typing && client !== undefined; count += 1) {
      const words = wordsOf(client, SHARED);
      words.insert((count * 7919) % (words.length + 1), `${name}${count} `);
      await delay(10);
    }
  };
  const typists = [type(clients[0], 'a'), type(clients[1], 'b')];
  await delay(200);
  await happening();
  await delay(200);
  typing = false;
  await Promise.all(typists);
}

async function expectTheSame(): Promise<void> {
  const deadline = performance.now() + PROMISED_MS;
  const docs = clients.map(({ doc }) => doc);
  while (!(await sameAsStored(one.database.url, draftId, docs))) {
    if (performance.now() > deadline) throw new Error(`they differ after ${PROMISED_MS} ms`);
    await delay(20);
  }
  expect(await flawsOf(one.database.url, draftId)).toEqual([]);
}

/** Names that a client is shown, its own included. */
function shownTo(client: DraftClient | undefined): unknown[] {
  return [...(client?.provider.awareness.getStates().values() ?? [])].flatMap(({ user }) =>
    user === undefined ? [] : [(user as { name: unknown }).name],
  );
}

describe('two nodes on one database, with Redis between them', () => {
  it('show each other what is typed and who is there, with carets', async () => {
    const [ann, ben] = clients;
    ann?.provider.awareness.setLocalStateField('caret', { at: 7 });
    await until(
      () => [...(ben?.provider.awareness.getStates().values() ?? [])].some(({ caret }) => caret?.at === 7),
      'the caret crosses',
    );
    await until(() => shownTo(ann).length >= 2, 'both people of the other node are seen');
    await typingWhile(() => delay(300));
    await expectTheSame();
  });

  it('go on while Redis is killed, and find each other when it is back', async () => {
    await typingWhile(async () => {
      await redis.kill();
      await delay(500);
    });
    await expectTheSame();
    await typingWhile(() => redis.start());
    await expectTheSame();
    const [ann, ben] = clients;
    await until(() => {
      ann?.provider.awareness.setLocalStateField('caret', { at: 8 });
      return [...(ben?.provider.awareness.getStates().values() ?? [])].some(({ caret }) => caret?.at === 8);
    }, 'carets cross again');
  });

  it('lose and double nothing when the connections of a node to the database are cut', async () => {
    for (let round = 0; round < 3; round += 1) {
      await typingWhile(() =>
        query(
          one.database.url,
          `SELECT pg_terminate_backend(pid) FROM (
             SELECT pid FROM pg_stat_activity
             WHERE datname = current_database() AND application_name LIKE 'concordat updates%'
             ORDER BY backend_start LIMIT 1) AS cut`,
        ),
      );
      await expectTheSame();
    }
    await typingWhile(() =>
      query(
        one.database.url,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name LIKE 'concordat%'`,
      ),
    );
    await expectTheSame();
  });

  it('lose and double nothing when one is killed', async () => {
    let killedAt = 0;
    await typingWhile(async () => {
      killedAt = performance.now();
      await other.kill('SIGKILL');
    });
    const survivors = clients.slice(0, 1).map(({ doc }) => doc);
    while (!(await sameAsStored(one.database.url, draftId, survivors))) {
      expect(performance.now() - killedAt).toBeLessThan(PROMISED_MS);
      await delay(20);
    }
    expect(performance.now() - killedAt).toBeLessThan(PROMISED_MS);
    const back = await startServerProcess({ env: { ...one.env, PORT: String(other.port) } });
    one.database.beforeDrop(() => back.kill());
    await until(
      () => clients.every(({ provider }) => provider.wsconnected),
      'all are connected again',
      30_000,
    );
    await expectTheSame();
    expect(back.output()).not.toContain('Error');
  }, 60_000);
});
