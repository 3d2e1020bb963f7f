import { pause, until } from '../test/support.js';
import { GroupCommit } from './group-commit.js';

function gated(tickMs: number, batchSize = 100) {
  const batches: string[][] = [];
  const release: (() => void)[] = [];
  const errors: unknown[] = [];
  const commits = new GroupCommit<string>({
    tickMs,
    batchSize,
    onError: (error) => errors.push(error),
    commit: async (batch) => {
      batches.push([...batch]);
      await new Promise<void>((resolve) => release.push(resolve));
    },
  });
  return { commits, batches, release: () => release.shift()?.(), errors };
}

describe('GroupCommit', () => {
  it('commits at once what comes after a quiet time', async () => {
    const { commits, batches, release } = gated(10_000);
    commits.add('a');
    await until(() => batches.length === 1, 'the first is committed');
    expect(batches).toEqual([['a']]);
    release();
  });

  it('gathers what comes while a commit is under way, and does not begin another', async () => {
    const { commits, batches, release } = gated(0);
    commits.add('a');
    await until(() => batches.length === 1);
    commits.add('b');
    commits.add('c');
    await pause(20);
    expect(batches).toEqual([['a']]);
    release();
    await until(() => batches.length === 2);
    expect(batches).toEqual([['a'], ['b', 'c']]);
    release();
  });

  it('begins commits no closer together than a tick', async () => {
    const starts: number[] = [];
    const commits = new GroupCommit<number>({
      tickMs: 20,
      batchSize: 100,
      onError: () => undefined,
      commit: async () => void starts.push(performance.now()),
    });
    for (let index = 0; index < 40; index += 1) {
      commits.add(index);
      await pause(2);
    }
    await commits.flush();
    const gaps = starts.slice(1, -1).map((start, index) => start - (starts[index] ?? 0));
    expect(starts.length).toBeGreaterThan(2);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15);
  });

  it('leaves out what is dropped', async () => {
    const { commits, batches, release } = gated(0);
    commits.add('a');
    await until(() => batches.length === 1);
    for (const item of ['b', 'c', 'd']) commits.add(item);
    expect(commits.drop((item) => item === 'c')).toEqual(['c']);
    release();
    await until(() => batches.length === 2);
    expect(batches[1]).toEqual(['b', 'd']);
    release();
  });

  it('puts no more in a batch than it may', async () => {
    const { commits, batches, release } = gated(0, 2);
    for (const item of ['a', 'b', 'c']) commits.add(item);
    await until(() => batches.length === 1);
    release();
    await until(() => batches.length === 2);
    expect(batches).toEqual([['a', 'b'], ['c']]);
    release();
  });

  it('goes on after a commit that throws', async () => {
    const errors: unknown[] = [];
    const done: string[] = [];
    const commits = new GroupCommit<string>({
      tickMs: 0,
      batchSize: 1,
      onError: (error) => errors.push(error),
      commit: async ([item]) => {
        if (item === 'bad') throw new Error('no');
        done.push(item ?? '');
      },
    });
    commits.add('bad');
    commits.add('good');
    await commits.flush();
    expect(errors).toHaveLength(1);
    expect(done).toEqual(['good']);
  });

  it('flushes what waits without waiting for the tick', async () => {
    const done: string[] = [];
    const commits = new GroupCommit<string>({
      tickMs: 60_000,
      batchSize: 1,
      onError: () => undefined,
      commit: async (batch) => void done.push(...batch),
    });
    for (const item of ['a', 'b', 'c']) commits.add(item);
    await commits.flush();
    expect(done).toEqual(['a', 'b', 'c']);
    expect(commits.size).toBe(0);
  });
});
