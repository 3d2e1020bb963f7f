import { setImmediate } from 'node:timers/promises';
import { Frontier } from '@concordat/ledger';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { DataSource, type EntityManager } from 'typeorm';
import { ActFeed } from '../acts/act-feed.js';
import { Clock } from '../platform/clock.js';
import { LedgerHead } from './entities/ledger-head.js';
import { Leadership, NoLongerLeading } from './leadership.js';
import { hashed, LogStore } from './log-store.js';
import { Publisher } from './publisher.js';
import { Witnesses } from './witnesses.js';

/** How many acts go into the log in one batch. */
const BATCH = 4_000;
/** How often to look for acts that nobody has told of, in milliseconds. */
const INTERVAL_MS = 500;
/** How long acts are gathered before they go into the log together, in milliseconds. */
const GATHER_MS = 50;

interface Waiting {
  readonly id: string;
  readonly act_id: string;
  readonly leaf_hash: Buffer;
}

/** Gives committed acts their place in the log: one leader at a time, in batches, each in one transaction. */
@Injectable()
export class Sequencer implements OnModuleDestroy {
  private readonly log = new Logger('ledger');
  private timer: NodeJS.Timeout | undefined;
  private gathering: NodeJS.Timeout | undefined;
  private told: Subscription | undefined;
  private running: Promise<void> | null = null;
  private again = false;
  /** Ends when whoever was asked before has done: one at a time on a node too. */
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly acts: ActFeed,
    private readonly clock: Clock,
    private readonly leadership: Leadership,
    private readonly store: LogStore,
    private readonly publisher: Publisher,
    private readonly witnesses: Witnesses,
  ) {}

  /** Begins to look for acts, once the log is known to be the one that others were shown. */
  start(): void {
    this.told = this.acts.committed.subscribe(() => {
      this.gathering ??= setTimeout(() => {
        this.gathering = undefined;
        this.wake();
      }, GATHER_MS);
    });
    this.timer = setInterval(() => this.wake(), INTERVAL_MS);
    this.timer.unref();
    this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    clearTimeout(this.gathering);
    this.told?.unsubscribe();
    this.again = false;
    await this.running;
    await this.leadership.resign();
  }

  /** Sequences everything that is waiting now and signs the head; does nothing while another node leads. */
  drain(): Promise<void> {
    const turn = this.turn.then(() => this.sequence());
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  private async sequence(): Promise<void> {
    const waiting = await this.database.query<unknown[]>('SELECT 1 FROM act_outbox LIMIT 1');
    if (waiting.length === 0 && !(await this.publisher.isBehind())) {
      if (this.leadership.leads) this.witnesses.ask();
      return;
    }
    const term = await this.leadership.term();
    if (term === null) return;
    try {
      let size = BATCH;
      while (size === BATCH) size = await this.database.transaction((tx) => this.batch(tx, term));
      await this.publisher.publish(term);
      this.witnesses.ask();
    } catch (error) {
      await this.leadership.resign();
      if (!(error instanceof NoLongerLeading)) throw error;
    }
  }

  private wake(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.drain()
      .catch((error: unknown) => this.log.error(error))
      .finally(() => {
        this.running = null;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async batch(tx: EntityManager, term: number): Promise<number> {
    await this.leadership.require(tx, term);
    const waiting = await tx.query<Waiting[]>(
      `SELECT outbox.id, outbox.act_id, act.leaf_hash FROM act_outbox outbox
       JOIN act ON act.id = outbox.act_id ORDER BY outbox.id LIMIT $1`,
      [BATCH],
    );
    if (waiting.length === 0) return 0;
    const head = await tx.findOneByOrFail(LedgerHead, { id: 1 });
    const hashes = waiting.map(({ leaf_hash }) => leaf_hash);
    const full = await this.store.fullTiles(tx, head.logId, head.size, hashes);
    const frontier = Frontier.restore(head.size, head.frontier.map(fromHex));
    const [tiles] = await Promise.all([
      whileItWrites(() => {
        for (const hash of hashes) frontier.append(hash);
        return hashed(full);
      }),
      tx.query(
        `INSERT INTO ledger_entry (log_id, index, act_id, leaf_hash)
         SELECT $1, $2::bigint + ordinal - 1, act_id, leaf_hash
         FROM unnest($3::uuid[], $4::bytea[]) WITH ORDINALITY AS entry (act_id, leaf_hash, ordinal)`,
        [head.logId, head.size, waiting.map(({ act_id }) => act_id), hashes],
      ),
    ]);
    await this.store.completeTiles(tx, head.logId, head.size, frontier.size, tiles);
    await tx.query('DELETE FROM act_outbox WHERE id = ANY($1::bigint[])', [waiting.map(({ id }) => id)]);
    const { affected } = await tx.update(
      LedgerHead,
      { id: 1, size: head.size, term },
      {
        size: frontier.size,
        root: Buffer.from(frontier.root()),
        frontier: frontier.hashes.map((hash) => Buffer.from(hash).toString('hex')),
        at: this.clock.now(),
      },
    );
    if (affected !== 1) throw new NoLongerLeading('The head of the log has moved');
    return waiting.length;
  }
}

/** Computes something once what was sent to the database is on its way. */
async function whileItWrites<Result>(compute: () => Result): Promise<Result> {
  await setImmediate();
  return compute();
}

function fromHex(hash: string): Uint8Array {
  return Buffer.from(hash, 'hex');
}
