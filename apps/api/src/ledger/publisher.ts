import { checkpointText, noteOf, signNote } from '@concordat/ledger';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Secrets } from '../platform/secrets.js';
import { CheckpointFile } from './checkpoint-file.js';
import { LedgerCheckpoint } from './entities/ledger-checkpoint.js';
import { LedgerHead } from './entities/ledger-head.js';
import { Leadership } from './leadership.js';
import { LogStore } from './log-store.js';

/** What is in the database does not grow out of what was signed: nothing more is signed. */
export class LogBroken extends Error {
  override readonly name = 'LogBroken';
}

/** Signs heads of the log, once they have committed, and only such as grow out of what was signed before. */
@Injectable()
export class Publisher {
  /** Size that was published last, so that nothing is asked while nothing happens. */
  private published = -1;

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly store: LogStore,
    private readonly leadership: Leadership,
    private readonly file: CheckpointFile,
  ) {}

  /** Whether the head is still to be signed; a head that another node has signed is kept here too. */
  async isBehind(): Promise<boolean> {
    const head = await this.database.manager.findOneByOrFail(LedgerHead, { id: 1 });
    if (head.size === this.published) return false;
    const newest = await this.store.newest(head.logId);
    if (newest?.size !== head.size) return true;
    await this.file.keep(newest.note);
    this.published = head.size;
    return false;
  }

  /**
   * Signs the head and publishes it, unless that has been done.
   *
   * @throws LogBroken when its entries do not hash to it, or not to what was signed before
   */
  async publish(term: number): Promise<void> {
    const head = await this.database.manager.findOneByOrFail(LedgerHead, { id: 1 });
    if (head.size === this.published) return;
    const log = await this.store.current();
    if (log === null) throw new LogBroken('There is no log: the table ledger_log is empty');
    const last = await this.store.newest(log.id);
    const note = last?.size === head.size ? last.note : await this.signHead(term, log.origin, head, last);
    await this.file.keep(note);
    this.published = head.size;
  }

  private async signHead(
    term: number,
    origin: string,
    { size, root, logId }: LedgerHead,
    last: LedgerCheckpoint | null,
  ): Promise<string> {
    await this.requireGrowth({ size, root, logId }, last);
    const text = checkpointText({ origin, size, root });
    const note = noteOf(text, await this.sign(text, origin));
    await this.database.transaction(async (tx) => {
      await this.leadership.require(tx, term);
      await tx.insert(LedgerCheckpoint, { logId, size, root, note, at: this.clock.now() });
    });
    return note;
  }

  /** While a key is being changed, the one before signs too. */
  private sign(text: string, origin: string) {
    const { current, previous } = this.secrets.ledgerKeys;
    const keys = previous === null ? [current] : [current, previous];
    return Promise.all(keys.map((key) => signNote(text, origin, key)));
  }

  private async requireGrowth(
    head: Pick<LedgerHead, 'logId' | 'size' | 'root'>,
    last: LedgerCheckpoint | null,
  ): Promise<void> {
    const tree = this.store.tree(head.logId, head.size);
    if (!head.root.equals(await tree.root())) {
      throw new LogBroken(`The ${head.size} entries of the log do not hash to its head: it is not signed`);
    }
    if (last !== null && !last.root.equals(await tree.root(last.size))) {
      throw new LogBroken(`The log does not begin with what was signed at ${last.size}: it is not signed`);
    }
  }
}
