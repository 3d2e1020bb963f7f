import { createHash } from 'node:crypto';
import PgBoss from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { type AnyJob, JobTakenError } from './define-job.js';

const SCHEMA = 'jobs';
const DEAD_LETTERS = 'dead-letters';
const POOL = 2;
const DAY = 24 * 3600;
/** How long a finished job is remembered: as long, a key is not done again. */
const REMEMBERED_SECONDS = 30 * DAY;
/** How often jobs are looked for whose node has died. */
const SUPERVISION_SECONDS = 15;

/** A job as it is kept: its dead letter still says which one it was. */
interface Kept {
  readonly job: string;
  readonly data: object;
}

/** A job that was taken to be done. */
export interface TakenJob {
  readonly id: string;
  readonly data: object;
  readonly attempt: number;
}

/** A job that was given up, and the last thing that went wrong. */
export interface DeadLetter {
  readonly id: string;
  readonly job: string;
  readonly data: object;
  readonly reason: string;
}

/** When a job is to be done, and what it is the only one of. */
export interface SendOptions {
  /** Names the cause: a second job of the same name and key is not sent, for 30 days. */
  readonly singletonKey?: string;
  /** Not before this time; at once when not given. */
  readonly startAfter?: Date;
}

/** Jobs in a schema of their own in the same database; pg-boss keeps it, over a small pool of connections. */
export class JobQueue {
  private readonly boss: PgBoss;

  /** @param onError told of what goes wrong in the background */
  constructor(connectionString: string, onError: (error: Error) => void) {
    this.boss = new PgBoss({
      connectionString,
      schema: SCHEMA,
      application_name: 'concordat jobs',
      max: POOL,
      schedule: false,
      maintenanceIntervalSeconds: SUPERVISION_SECONDS,
      archiveCompletedAfterSeconds: REMEMBERED_SECONDS,
      deleteAfterDays: 60,
    });
    this.boss.on('error', onError);
  }

  /** Brings the schema up to date and makes a queue for each job that has none. */
  async open(jobs: Iterable<AnyJob>): Promise<void> {
    await this.boss.start();
    const there = new Set((await this.boss.getQueues()).map(({ name }) => name));
    if (!there.has(DEAD_LETTERS)) await this.boss.createQueue(DEAD_LETTERS);
    for (const job of jobs) {
      if (there.has(job.name)) await this.boss.updateQueue(job.name, queueOf(job));
      else await this.boss.createQueue(job.name, queueOf(job));
    }
  }

  close(): Promise<void> {
    return this.boss.stop({ graceful: false });
  }

  /** @returns whether it was sent, and not already there under its key */
  async send(tx: EntityManager, name: string, data: object, options: SendOptions): Promise<boolean> {
    const { singletonKey, startAfter } = options;
    const id = await this.boss.send(name, keep(name, data), {
      ...within(tx),
      ...(singletonKey === undefined ? {} : { id: idOf(name, singletonKey) }),
      ...(startAfter === undefined ? {} : { startAfter }),
    });
    return id !== null;
  }

  /** Sends a job that is done once in every so many seconds, unless one was sent in this stretch of time. */
  async sendOnceIn(name: string, seconds: number): Promise<void> {
    await this.boss.send(name, keep(name, {}), { singletonSeconds: seconds });
  }

  /** Takes one job that is due, if there is one; no other node gets it. */
  async take(name: string): Promise<TakenJob | null> {
    const [job] = await this.boss.fetch<Kept>(name, { includeMetadata: true, priority: false });
    return job ? { id: job.id, data: job.data.data, attempt: job.retryCount + 1 } : null;
  }

  /** Ends a job. @throws JobTakenError when it is not ours any more */
  async complete(name: string, id: string, tx: EntityManager | null = null): Promise<void> {
    if (tx === null) return this.boss.complete(name, id);
    let ended = 0;
    await this.boss.complete(
      name,
      id,
      {},
      within(tx, ([row]) => {
        ended = Number(row?.count ?? 0);
      }),
    );
    if (ended !== 1) throw new JobTakenError(`another node has the job ${name} now`);
  }

  /** Ends an attempt that failed: there is another, later, or it becomes a dead letter. */
  async fail(name: string, id: string, reason: string): Promise<void> {
    await this.boss.fail(name, id, { message: reason });
  }

  async takeDeadLetter(): Promise<DeadLetter | null> {
    const [letter] = await this.boss.fetch<Kept>(DEAD_LETTERS, { includeMetadata: true });
    if (letter === undefined) return null;
    const { job, data } = letter.data;
    return { id: letter.id, job, data, reason: messageOf(letter.output) };
  }

  async completeDeadLetter(id: string): Promise<void> {
    await this.boss.complete(DEAD_LETTERS, id);
  }
}

function queueOf({ name, attempts = 8, retryDelay = 15, patience = 300 }: AnyJob): PgBoss.Queue {
  return {
    name,
    retryLimit: attempts - 1,
    retryDelay,
    retryBackoff: true,
    expireInSeconds: patience,
    deadLetter: DEAD_LETTERS,
  };
}

function keep(job: string, data: object): Kept {
  return { job, data };
}

/** The id that a job with a key always has: the same cause makes the same row, which is there once. */
function idOf(name: string, key: string): string {
  const hex = createHash('sha256').update(`${name}\n${key}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Has pg-boss do one thing in somebody else's transaction. */
function within(tx: EntityManager, seen: (rows: Rows) => void = () => undefined): PgBoss.ConnectionOptions {
  return {
    db: {
      async executeSql(text: string, values: unknown[]) {
        const rows = await tx.query<Record<string, unknown>[]>(text, values);
        seen(rows);
        return { rows };
      },
    },
  };
}

function messageOf(output: object | null): string {
  return output !== null && 'message' in output && typeof output.message === 'string'
    ? output.message
    : 'its node did not finish it in time';
}
