import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

/** Whoever holds this lock, on a connection of its own, is the leader. */
const LEADER_LOCK = 0x636f6e63;

/** Somebody else leads by now: what was about to be written is not. */
export class NoLongerLeading extends Error {
  override readonly name = 'NoLongerLeading';
}

/**
 * One node among all gives acts their place in the log and signs its heads. It holds a lock for as long as its
 * connection lives, and a term: a number that is greater than that of every leader before it. Whatever it writes is
 * written only while the term in the database is its own, so that one who has lost the lock unawares does no harm.
 */
@Injectable()
export class Leadership implements OnModuleDestroy {
  private held: { readonly runner: QueryRunner; readonly term: number } | null = null;

  constructor(private readonly database: DataSource) {}

  /** Whether this node leads, as far as it knows. */
  get leads(): boolean {
    return this.held !== null;
  }

  /** The term of this node, which becomes the leader if nobody is; null while another one leads. */
  async term(): Promise<number | null> {
    if (this.held !== null && !this.held.runner.isReleased) return this.held.term;
    const runner = this.database.createQueryRunner();
    try {
      const [lock] = (await runner.query('SELECT pg_try_advisory_lock($1) AS leader', [LEADER_LOCK])) as [
        { leader: boolean },
      ];
      if (!lock.leader) {
        await runner.release();
        return null;
      }
      const [row] = await runner.manager.query<{ term: string }[]>(
        'WITH next AS (UPDATE ledger_head SET term = term + 1 WHERE id = 1 RETURNING term) SELECT term FROM next',
      );
      this.held = { runner, term: Number(row?.term) };
      return this.held.term;
    } catch (error) {
      await this.letGo(runner);
      throw error;
    }
  }

  /** @throws NoLongerLeading unless the term is that of the leader, until the transaction ends */
  async require(tx: EntityManager, term: number): Promise<void> {
    const rows = await tx.query<unknown[]>(
      'SELECT 1 FROM ledger_head WHERE id = 1 AND term = $1 FOR UPDATE',
      [term],
    );
    if (rows.length === 0) throw new NoLongerLeading(`Term ${term} is over`);
  }

  /** Leaves the place to others. */
  async resign(): Promise<void> {
    const held = this.held;
    this.held = null;
    if (held !== null) await this.letGo(held.runner);
  }

  async onModuleDestroy(): Promise<void> {
    await this.resign();
  }

  private async letGo(runner: QueryRunner): Promise<void> {
    if (runner.isReleased) return;
    try {
      await runner.query('SELECT pg_advisory_unlock($1)', [LEADER_LOCK]);
    } finally {
      await runner.release();
    }
  }
}
