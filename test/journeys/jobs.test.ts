import { z } from 'zod';
import { declaredDoors } from '../../apps/api/src/platform/doors.js';
import { defineJob, Jobs } from '../../apps/api/src/platform/jobs/index.js';
import { JobQueue } from '../../apps/api/src/platform/jobs/job-queue.js';
import { Problem } from '../../apps/api/src/platform/problem.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { type NodeInProcess, startNode } from '../support/node-in-process.js';
import { query } from '../support/stored.js';
import { until } from '../support/until.js';

const NEEDS = { open: 'A job of the tests.' };
const word = z.object({ word: z.string() });

const done: string[] = [];
let failures = 0;
const givenUp: string[] = [];

/** Notes its word in the table `effect`, as part of its own end. */
const noteWord = defineJob({
  name: 'test-note-word',
  needs: NEEDS,
  data: word,
  work: async ({ data, finish }) => {
    await first.source.transaction(async (tx) => {
      await tx.query('INSERT INTO effect (word) VALUES ($1)', [data.word]);
      await finish(tx);
    });
  },
});

/** Fails until it has failed often enough. */
const stumble = defineJob({
  name: 'test-stumble',
  needs: NEEDS,
  data: word,
  attempts: 3,
  retryDelay: 1,
  work: ({ data, attempt }) => {
    if (failures > 0) {
      failures -= 1;
      return Promise.reject(new Error('not yet'));
    }
    done.push(`${data.word} at attempt ${attempt}`);
    return Promise.resolve();
  },
  gaveUp: ({ data }) => {
    givenUp.push(data.word);
    return Promise.resolve();
  },
});

const refused = defineJob({
  name: 'test-refused',
  needs: NEEDS,
  data: word,
  work: ({ data }) => {
    done.push(data.word);
    return Promise.reject(Problem.conflict('It is closed already.'));
  },
});

const often = defineJob({
  name: 'test-often',
  needs: NEEDS,
  data: z.object({}),
  every: 3600,
  work: () => {
    done.push('often');
    return Promise.resolve();
  },
});

let database: FreshDatabase;
let first: NodeInProcess;
let second: NodeInProcess;

const words = async () =>
  (await query<{ word: string }>(database.url, 'SELECT word FROM effect ORDER BY word')).map(
    (row) => row.word,
  );
const states = async (name: string) =>
  (
    await query<{ state: string }>(database.url, 'SELECT state::text FROM jobs.job WHERE name = $1', [name])
  ).map(({ state }) => state);

beforeAll(async () => {
  database = await freshDatabase();
  await query(database.url, 'CREATE TABLE effect (word text NOT NULL)');
  first = await startNode(database);
  second = await startNode(database);
});

describe('jobs', () => {
  it('are sent before any node does them, and commit with their cause or not at all', async () => {
    const jobs = first.application.get(Jobs);
    await first.source.transaction((tx) => jobs.send(tx, noteWord, { word: 'kept' }));
    const cause = first.source.transaction(async (tx) => {
      await jobs.send(tx, noteWord, { word: 'rolled back' });
      throw new Error('the cause failed');
    });
    await expect(cause).rejects.toThrow('the cause failed');
    expect(await states('test-note-word')).toEqual(['created']);
    first.application.get(Jobs).start();
    second.application.get(Jobs).start();
    await until('the job', async () => (await words()).length > 0);
    expect(await words()).toEqual(['kept']);
  });

  it('have their effect once each on two nodes, and once for a cause that is told of twice', async () => {
    const jobs = second.application.get(Jobs);
    const wanted = Array.from({ length: 40 }, (_each, number) => `w${String(number).padStart(2, '0')}`);
    for (const each of wanted) {
      const sent = (node: NodeInProcess) =>
        node.source.transaction((tx) => jobs.send(tx, noteWord, { word: each }, { singletonKey: each }));
      expect(await Promise.all([sent(first), sent(second)])).toEqual(expect.arrayContaining([true, false]));
    }
    await until(
      'all jobs',
      async () => !(await states('test-note-word')).some((state) => state !== 'completed'),
    );
    expect(await words()).toEqual(['kept', ...wanted]);
    expect(
      await first.source.transaction((tx) =>
        jobs.send(tx, noteWord, { word: 'w00' }, { singletonKey: 'w00' }),
      ),
    ).toBe(false);
  });

  it('have no effect on a node that took too long, when another has had the job meanwhile', async () => {
    const slow = new JobQueue(database.url, () => undefined);
    await slow.open([]);
    const [ended] = await query<{ id: string }>(
      database.url,
      `SELECT id FROM jobs.job WHERE name = 'test-note-word' LIMIT 1`,
    );
    const late = first.source.transaction(async (tx) => {
      await tx.query(`INSERT INTO effect (word) VALUES ('late')`);
      await slow.complete(noteWord.name, ended?.id ?? '', tx);
    });
    await expect(late).rejects.toThrow('another node has the job');
    await slow.close();
    expect(await words()).not.toContain('late');
  });

  it('are not done before their time', async () => {
    const startAfter = new Date(Date.now() + 3_600_000);
    await first.source.transaction((tx) =>
      first.application.get(Jobs).send(tx, refused, { word: 'later' }, { startAfter }),
    );
    expect(await states('test-refused')).toEqual(['created']);
    await query(database.url, `UPDATE jobs.job SET start_after = now() WHERE name = 'test-refused'`);
    await until('the job', () => done.includes('later'));
  });

  it('are tried again after a failure, and not after a refusal', async () => {
    await until('the refused job', async () => (await states('test-refused'))[0] === 'completed');
    expect(done.filter((each) => each === 'later')).toHaveLength(1);
    failures = 2;
    await first.source.transaction((tx) => first.application.get(Jobs).send(tx, stumble, { word: 'up' }));
    await until('the third attempt', () => done.includes('up at attempt 3'));
    expect(givenUp).toEqual([]);
  });

  it('become dead letters when every attempt has failed, and say so', async () => {
    failures = 3;
    await first.source.transaction((tx) => first.application.get(Jobs).send(tx, stumble, { word: 'down' }));
    await until('giving up', () => givenUp.length > 0);
    expect(givenUp).toEqual(['down']);
    await until('the dead letter', async () => (await states('dead-letters'))[0] === 'completed');
  });

  it('that nobody sends are done once in their stretch of time, whatever the number of nodes', async () => {
    await until('the job', () => done.includes('often'));
    expect(await states(often.name)).toHaveLength(1);
    expect(done.filter((each) => each === 'often')).toHaveLength(1);
  });

  it('are doors, and say what they need', () => {
    expect(declaredDoors().get('job test-often')).toBe(NEEDS);
  });
});
