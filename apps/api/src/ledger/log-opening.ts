import { encodeVerifierKey, Frontier, leafHash, type SigningKey, verifierKey } from '@concordat/ledger';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import { Secrets } from '../platform/secrets.js';
import { CheckpointFile } from './checkpoint-file.js';
import { LedgerHead } from './entities/ledger-head.js';
import { LedgerKey } from './entities/ledger-key.js';
import { LedgerLog } from './entities/ledger-log.js';
import { type KnownHead, type OpenedHead, openHead } from './known-heads.js';
import { encodeLogLeaf, type LogEvent } from './log-leaf.js';
import { LogStore } from './log-store.js';
import { forgotten, keyMissing, nameTaken, notOurs, rewritten } from './refusals.js';

const OPENING_LOCK = 0x6c6f6773;

/** Makes sure, before anything is appended, that the log in the database is the one that others were shown. */
@Injectable()
export class LogOpening {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly secrets: Secrets,
    private readonly store: LogStore,
    private readonly file: CheckpointFile,
  ) {}

  /**
   * Opens the log: makes it at the first start, takes up a new key, or begins a new log where the settings name one.
   *
   * @param witnessed heads that witnesses keep
   * @throws LogRefused when the database is behind, or another log than, what is known elsewhere, and for a head that
   * no key of ours has signed
   */
  async open(witnessed: readonly KnownHead[] = []): Promise<void> {
    const kept = await this.file.read();
    const notes = kept === null ? witnessed : [{ where: this.file.path, note: kept }, ...witnessed];
    await this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [OPENING_LOCK]);
      const log = await this.store.current(tx);
      const own = log === null ? null : await this.store.newest(log.id, tx);
      const stored = own === null ? [] : [{ where: 'the table ledger_checkpoint', note: own.note }];
      const known = await this.opened(tx, [...stored, ...notes]);
      const wanted = this.config.ledgerOrigin;
      if (log === null) await this.first(tx, wanted, known);
      else if (wanted !== null && wanted !== log.origin) await this.follow(tx, log, wanted, known);
      else await this.goOn(tx, log, known);
    });
  }

  /**
   * Heads, the largest first, each opened with the keys of its log: those that the database has of it, and those that
   * this installation signs with.
   *
   * @throws LogRefused for a head that none of them has signed
   */
  private async opened(tx: EntityManager, known: readonly KnownHead[]): Promise<OpenedHead[]> {
    const recorded = await tx.query<{ origin: string; vkey: string }[]>(
      'SELECT origin, vkey FROM ledger_key JOIN ledger_log ON ledger_log.id = log_id',
    );
    const keysOf = (origin: string) => [
      ...this.ownKeys(origin),
      ...recorded.filter((each) => each.origin === origin).map(({ vkey }) => vkey),
    ];
    return known.map((each) => openHead(each, keysOf)).sort((a, b) => b.size - a.size);
  }

  /** The verifier key of a log that is signed with our key, and that of the key before while it is being changed. */
  private ownKeys(origin: string): [current: string, ...previous: string[]] {
    const { current, previous } = this.secrets.ledgerKeys;
    const vkeyOf = ({ publicKey }: SigningKey) => encodeVerifierKey(verifierKey(origin, publicKey));
    return previous === null ? [vkeyOf(current)] : [vkeyOf(current), vkeyOf(previous)];
  }

  /** A log in an empty database; where another one is known, it has lost that one's entries. */
  private async first(tx: EntityManager, wanted: string | null, heads: readonly OpenedHead[]): Promise<void> {
    const lost = heads.find(({ origin }) => wanted === null || wanted === origin);
    if (lost !== undefined) throw forgotten(lost.where, lost.origin, lost.size, 0);
    await this.begin(tx, 1, wanted ?? ownOrigin(this.config), heads[0]?.note ?? null);
    const { size } = await tx.findOneByOrFail(LedgerHead, { id: 1 });
    await this.store.completeTiles(tx, 1, 0, size);
  }

  private async begin(
    tx: EntityManager,
    id: number,
    origin: string,
    predecessor: string | null,
  ): Promise<void> {
    const at = this.clock.now();
    await tx.insert(LedgerLog, { id, origin, predecessor, at });
    const key = await this.takeUp(tx, id, origin, 0);
    if (predecessor !== null) await this.append(tx, origin, { kind: 'start', key, predecessor });
  }

  private async goOn(tx: EntityManager, log: LedgerLog, known: readonly OpenedHead[]): Promise<void> {
    const { id: logId, origin } = log;
    const head = await tx.findOneByOrFail(LedgerHead, { id: 1 });
    const keys = await tx.find(LedgerKey, { where: { logId }, order: { fromSize: 'ASC', at: 'ASC' } });
    for (const each of known) await this.compare(tx, each, log, head);
    const [current, previous] = this.ownKeys(origin);
    const last = keys.at(-1)?.vkey;
    if (last === undefined || last === current) {
      if (last === undefined) await this.takeUp(tx, logId, origin, head.size);
      return;
    }
    if (previous !== last) throw keyMissing(origin, last);
    const key = await this.takeUp(tx, logId, origin, head.size);
    await this.append(tx, origin, { kind: 'key', key, previous: last });
  }

  /**
   * A new log after one that cannot be gone on with: it commits to what that one had signed, and holds its acts again.
   *
   * @throws LogRefused where a log of that name was begun before, here or, as a head of it shows, before a backup was restored
   */
  private async follow(
    tx: EntityManager,
    log: LedgerLog,
    origin: string,
    heads: readonly OpenedHead[],
  ): Promise<void> {
    if (await tx.existsBy(LedgerLog, { origin })) throw nameTaken(origin);
    const lost = heads.find((head) => head.origin === origin);
    if (lost !== undefined) throw forgotten(lost.where, origin, lost.size, 0);
    const newest = heads.find((head) => head.origin === log.origin);
    const id = log.id + 1;
    await tx.query(
      `UPDATE ledger_head SET log_id = $1, size = 0, frontier = '{}', root = sha256(''::bytea), term = term + 1 WHERE id = 1`,
      [id],
    );
    await this.begin(tx, id, origin, newest?.note ?? null);
    await tx.query(
      `WITH waiting AS (DELETE FROM act_outbox RETURNING id, act_id)
       INSERT INTO act_outbox (act_id)
       SELECT act_id FROM (
         SELECT 0 AS turn, index AS place, act_id FROM ledger_entry WHERE log_id = $1 AND act_id IS NOT NULL
         UNION ALL SELECT 1, id, act_id FROM waiting) again
       ORDER BY turn, place`,
      [log.id],
    );
  }

  private async takeUp(tx: EntityManager, logId: number, origin: string, fromSize: number): Promise<string> {
    const [vkey] = this.ownKeys(origin);
    await tx.insert(LedgerKey, { logId, vkey, fromSize, at: this.clock.now() });
    return vkey;
  }

  /** Adds an entry about the log itself. Nobody else appends meanwhile: the head is locked. */
  private async append(tx: EntityManager, origin: string, event: LogEvent): Promise<void> {
    const head = await tx.findOneOrFail(LedgerHead, {
      where: { id: 1 },
      lock: { mode: 'pessimistic_write' },
    });
    const at = this.clock.now();
    const leaf = encodeLogLeaf(origin, at, event);
    const frontier = Frontier.restore(
      head.size,
      head.frontier.map((hash) => Buffer.from(hash, 'hex')),
    );
    frontier.append(leafHash(leaf));
    await tx.query('INSERT INTO ledger_entry (log_id, index, leaf, leaf_hash) VALUES ($1, $2, $3, $4)', [
      head.logId,
      head.size,
      Buffer.from(leaf).toString('utf8'),
      Buffer.from(leafHash(leaf)),
    ]);
    await this.store.completeTiles(tx, head.logId, head.size, frontier.size);
    await tx.update(
      LedgerHead,
      { id: 1 },
      {
        size: frontier.size,
        root: Buffer.from(frontier.root()),
        frontier: frontier.hashes.map((hash) => Buffer.from(hash).toString('hex')),
        at,
      },
    );
  }

  /** @throws LogRefused when the log in the database is not one that begins with the head that is known */
  private async compare(
    tx: EntityManager,
    { where, size, root, ...known }: OpenedHead,
    { id, origin }: LedgerLog,
    head: LedgerHead,
  ): Promise<void> {
    if (known.origin !== origin) {
      if (await tx.existsBy(LedgerLog, { origin: known.origin })) return;
      throw notOurs(where, `it is of the log ${known.origin}, which the database does not have`);
    }
    if (size > head.size) throw forgotten(where, origin, size, head.size);
    const tree = this.store.tree(id, head.size, tx);
    if (!Buffer.from(root).equals(Buffer.from(await tree.root(size)))) throw rewritten(where, origin, size);
  }
}

/** The name of the first log, where the settings give none: where its tiles are served. */
export function ownOrigin({ origin }: Config): string {
  return `${origin.replace(/^https?:\/\//u, '')}/ledger`;
}
