import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, SystemClock } from '../clock.js';
import { Signals } from '../database/signals.js';
import { described } from '../logs/described.js';
import { LogEntry, type LogFacts } from '../logs/log.js';
import { Problem } from '../problem.js';
import { type AnyJob, definedJobs, type JobDefinition } from './define-job.js';
import { JobQueue, type SendOptions, type TakenJob } from './job-queue.js';

const CHANNEL = 'concordat_jobs';
/** How long a node that found nothing to do, and hears of nothing, waits before it looks again. */
const POLL_MS = 2_000;
/** How long jobs under way may take to end when the node stops; what has not ended is done again. */
const STOPPING_MS = 5_000;
const SECOND = 1_000;

/** Work that is done after its cause, once, on any node: sent in the cause's transaction, tried again when it fails. */
@Injectable()
export class Jobs implements OnModuleDestroy {
  private readonly log = new Logger('jobs');
  private queue: JobQueue | null = null;
  private readonly loops: Promise<void>[] = [];
  private readonly stopping = new AbortController();
  /** Ends the pauses of those who wait for a job, by its name. */
  private readonly pauses = new Map<string, Set<() => void>>();

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly modules: ModuleRef,
    private readonly signals: Signals,
  ) {
    signals.listen(CHANNEL, {
      heard: (name) => this.wake(name),
      missed: () => {
        for (const name of this.pauses.keys()) this.wake(name);
      },
    });
  }

  /** Makes it possible to send jobs; none is done yet. */
  async open(): Promise<void> {
    const { options } = this.database;
    if (!('url' in options) || options.url === undefined) throw new Error('the database has no address');
    this.queue = new JobQueue(options.url, (error) => this.complain('The job queue', error));
    await this.queue.open(definedJobs().values());
  }

  /** Begins to do jobs on this node. */
  start(): void {
    const queue = this.opened();
    for (const job of definedJobs().values()) {
      for (let worker = 0; worker < (job.atOnce ?? 1); worker += 1)
        this.loops.push(this.repeat(job.name, POLL_MS, () => this.doNext(queue, job)));
      const { name, every } = job;
      if (every === undefined) continue;
      const pause = Math.min(every / 4, 60) * SECOND;
      this.loops.push(
        this.repeat(`${name}, sent by itself,`, pause, async () => {
          await queue.sendOnceIn(name, every);
          return false;
        }),
      );
    }
    this.loops.push(this.repeat('dead-letters', POLL_MS, () => this.reportDeadLetter(queue)));
  }

  /** Takes no more jobs and waits for those under way, for a while. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.race([Promise.all(this.loops), delay(STOPPING_MS, undefined, { ref: false })]);
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
    await this.queue?.close();
    this.queue = null;
  }

  /**
   * Sends a job in the transaction of its cause: both commit, or neither. Where the cause is only played, what would
   * have been done by now is not.
   *
   * @returns whether it was sent, and not already there under its key
   */
  async send<Data extends object>(
    tx: EntityManager,
    job: JobDefinition<Data>,
    data: NoInfer<Data>,
    options: SendOptions = {},
  ): Promise<boolean> {
    const { startAfter = this.clock.now() } = options;
    if (this.clock.played && startAfter <= new SystemClock().now()) return false;
    const sent = await this.opened().send(tx, job.name, data, options);
    if (sent && options.startAfter === undefined) await this.signals.say(tx, CHANNEL, job.name);
    return sent;
  }

  private opened(): JobQueue {
    if (this.queue === null) throw new Error('the job queue is not open');
    return this.queue;
  }

  /** Works until the node stops; waits whenever there was nothing to do. */
  private async repeat(name: string, pause: number, work: () => Promise<boolean>): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      let worked = false;
      try {
        worked = await work();
      } catch (error) {
        if (!signal.aborted) this.complain(`The job ${name}`, error);
      }
      if (!worked) await this.pause(name, pause);
    }
  }

  /** Waits until the time is over, the job is sent somewhere, or the node stops. */
  private async pause(name: string, time: number): Promise<void> {
    const over = new AbortController();
    const end = (): void => over.abort();
    const waiting = this.pauses.get(name) ?? new Set();
    this.pauses.set(name, waiting.add(end));
    const signal = AbortSignal.any([this.stopping.signal, over.signal]);
    await delay(time, undefined, { signal }).catch(() => undefined);
    waiting.delete(end);
  }

  private wake(name: string): void {
    for (const end of this.pauses.get(name) ?? []) end();
  }

  private async doNext(queue: JobQueue, job: AnyJob): Promise<boolean> {
    const taken = await queue.take(job.name);
    if (taken === null) return false;
    await this.doTaken(queue, job, taken);
    return true;
  }

  /** Done, refused for good, or given back to be tried again. */
  private async doTaken(queue: JobQueue, job: AnyJob, taken: TakenJob): Promise<void> {
    try {
      await this.attempt(queue, job, taken);
    } catch (error) {
      if (error instanceof Problem) {
        this.log.warn(new LogEntry(`The job ${job.name} was refused: ${error.code}`, factsOf(job, taken)));
      } else {
        this.log.warn(new LogEntry(`The job ${job.name} failed`, factsOf(job, taken), error));
        await queue.fail(job.name, taken.id, described(error).message);
        return;
      }
    }
    await queue.complete(job.name, taken.id);
  }

  private async attempt(queue: JobQueue, job: AnyJob, { id, data, attempt }: TakenJob): Promise<void> {
    const patience = (job.patience ?? 300) * SECOND;
    const over = new AbortController();
    try {
      await Promise.race([
        job.work({
          data: job.data.parse(data),
          now: this.clock.now(),
          attempt,
          use: (service) => this.service(service),
          finish: (tx) => queue.complete(job.name, id, tx),
        }),
        delay(patience, undefined, { signal: over.signal, ref: false }).then(() => {
          throw new Error(`it took more than ${patience / SECOND} seconds`);
        }),
      ]);
    } finally {
      over.abort();
    }
  }

  private async reportDeadLetter(queue: JobQueue): Promise<boolean> {
    const letter = await queue.takeDeadLetter();
    if (letter === null) return false;
    this.log.error(`The job ${letter.job} (dead letter ${letter.id}) was given up: ${letter.reason}`);
    const job = definedJobs().get(letter.job);
    const data = job?.data.safeParse(letter.data);
    if (job?.gaveUp && data?.success) {
      const run = { data: data.data, now: this.clock.now() };
      await job.gaveUp({ ...run, use: (service) => this.service(service) });
    }
    await queue.completeDeadLetter(letter.id);
    return true;
  }

  private service<T>(service: Type<T>): T {
    return this.modules.get(service, { strict: false });
  }

  private complain(what: string, error: unknown): void {
    this.log.error(new LogEntry(`${what} failed`, {}, error));
  }
}

function factsOf(job: AnyJob, { id, attempt }: TakenJob): LogFacts {
  return { job: job.name, jobId: id, attempt };
}
