import { Frontier } from '@concordat/ledger';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { DataSource, type EntityManager } from 'typeorm';
import { ActFeed } from '../acts/act-feed.js';
import { Clock } from '../platform/clock.js';
import { LedgerHead } from './entities/ledger-head.js';

/** How many acts go into the log in one batch. */
const BATCH = 1_000;
/** How often to look for acts that nobody has told of, in milliseconds. */
const INTERVAL_MS = 500;
/** Whoever holds this lock is the leader. */
const LEADER_LOCK = 0x636f6e63;

interface Waiting {
  readonly id: string;
  readonly act_id: string;
  readonly leaf_hash: Buffer;
}

/** Gives committed acts their place in the log: one leader at a time, in batches, each in one transaction. */
@Injectable()
export class Sequencer implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('ledger');
  private timer: NodeJS.Timeout | undefined;
  private told: Subscription | undefined;
  private running: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly database: DataSource,
    private readonly acts: ActFeed,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.told = this.acts.committed.subscribe(({ here }) => {
      if (here) this.wake();
    });
    this.timer = setInterval(() => this.wake(), INTERVAL_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.told?.unsubscribe();
    await this.running;
  }

  /** Sequences everything that is waiting now; resolves when nothing more is. */
  async drain(): Promise<void> {
    let size = BATCH;
    while (size === BATCH) size = await this.database.transaction((tx) => this.batch(tx));
  }

  private wake(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.drain()
      .catch((error: unknown) =>
        this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      )
      .finally(() => {
        this.running = null;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async batch(tx: EntityManager): Promise<number> {
    const [lock] = await tx.query<{ leader: boolean }[]>('SELECT pg_try_advisory_xact_lock($1) AS leader', [
      LEADER_LOCK,
    ]);
    if (!lock?.leader) return 0;
    const waiting = await tx.query<Waiting[]>(
      `SELECT outbox.id, outbox.act_id, act.leaf_hash FROM act_outbox outbox
       JOIN act ON act.id = outbox.act_id ORDER BY outbox.id LIMIT $1`,
      [BATCH],
    );
    if (waiting.length === 0) return 0;
    const head = await tx.findOneOrFail(LedgerHead, {
      where: { id: 1 },
      lock: { mode: 'pessimistic_write' },
    });
    const frontier = Frontier.restore(head.size, head.frontier.map(fromHex));
    for (const { leaf_hash } of waiting) frontier.append(leaf_hash);
    await tx.query(
      `INSERT INTO ledger_entry (index, act_id, leaf_hash)
       SELECT $1::bigint + ordinal - 1, act_id, leaf_hash
       FROM unnest($2::uuid[], $3::bytea[]) WITH ORDINALITY AS entry (act_id, leaf_hash, ordinal)`,
      [head.size, waiting.map(({ act_id }) => act_id), waiting.map(({ leaf_hash }) => leaf_hash)],
    );
    await tx.query('DELETE FROM act_outbox WHERE id = ANY($1::bigint[])', [waiting.map(({ id }) => id)]);
    await tx.update(
      LedgerHead,
      { id: 1, size: head.size },
      {
        size: frontier.size,
        root: Buffer.from(frontier.root()),
        frontier: frontier.hashes.map((hash) => Buffer.from(hash).toString('hex')),
        at: this.clock.now(),
      },
    );
    return waiting.length;
  }
}

function fromHex(hash: string): Uint8Array {
  return Buffer.from(hash, 'hex');
}
