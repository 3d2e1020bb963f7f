import { Gate } from './gate.js';

function held(): { work: () => Promise<string>; finish: () => void; begun: () => boolean } {
  let finish: () => void = () => undefined;
  let begun = false;
  const end = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const work = async () => {
    begun = true;
    await end;
    return 'done';
  };
  return { work, finish: () => finish(), begun: () => begun };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a gate', () => {
  const full = (): never => {
    throw new Error('full');
  };

  it('lets so many run at a time, the others in their order', async () => {
    const gate = new Gate(2, 10, full);
    const jobs = [held(), held(), held(), held()];
    const results = jobs.map(({ work }) => gate.through(work));
    await turn();
    expect(jobs.map(({ begun }) => begun())).toEqual([true, true, false, false]);
    jobs[1]?.finish();
    await turn();
    expect(jobs.map(({ begun }) => begun())).toEqual([true, true, true, false]);
    for (const job of jobs) job.finish();
    expect(await Promise.all(results)).toEqual(['done', 'done', 'done', 'done']);
  });

  it('turns away who would have to wait too long, and lets in again when there is room', async () => {
    const gate = new Gate(1, 1, full);
    const [first, second, third] = [held(), held(), held()];
    const running = [gate.through(first.work), gate.through(second.work)];
    await expect(gate.through(third.work)).rejects.toThrow('full');
    first.finish();
    second.finish();
    await Promise.all(running);
    third.finish();
    expect(await gate.through(third.work)).toBe('done');
  });

  it('goes on after work that failed', async () => {
    const gate = new Gate(1, 1, full);
    await expect(gate.through(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await gate.through(async () => 'done')).toBe('done');
  });
});
