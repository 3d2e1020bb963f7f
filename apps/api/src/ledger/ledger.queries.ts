import { NOWHERE } from '@concordat/domain';
import { emptyRoot, encodeBundle, TILE_WIDTH, type Tile } from '@concordat/ledger';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../platform/config/config.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Problem } from '../platform/problem.js';
import type { LedgerCheckpoint } from './entities/ledger-checkpoint.js';
import { LedgerKey } from './entities/ledger-key.js';
import type { LedgerLog } from './entities/ledger-log.js';
import type { LedgerHeadType } from './ledger.types.js';
import { isPublished, LogStore } from './log-store.js';

/** Reads of the log. */
@Injectable()
export class LedgerQueries {
  constructor(
    private readonly database: DataSource,
    private readonly store: LogStore,
    private readonly config: Config,
  ) {}

  /** The newest signed head; an empty one for the moment until there is one. */
  async head(ctx: RequestContext): Promise<LedgerHeadType> {
    const { id, origin, newest } = await this.signed(ctx);
    const root = newest?.root ?? emptyRoot();
    return {
      origin,
      size: newest?.size ?? 0,
      rootHash: Buffer.from(root).toString('hex'),
      at: newest === null || newest.size === 0 ? null : newest.at,
      witnesses: this.config.witnesses.length,
      witnessedSize: await this.store.witnessedSize(id),
    };
  }

  /** The log that is written and its newest signed head, null for the moment until there is one. */
  async signed(ctx: RequestContext): Promise<LedgerLog & { newest: LedgerCheckpoint | null }> {
    const log = await this.log(ctx);
    return { ...log, newest: await this.store.newest(log.id) };
  }

  /** The log that is written. */
  async log(ctx: RequestContext): Promise<LedgerLog> {
    ctx.require('ledger.read', NOWHERE);
    const log = await this.store.current();
    if (log === null) throw Problem.notFound('log');
    return log;
  }

  /** Its newest signed head, with the cosignatures that it has by now. */
  async checkpoint(ctx: RequestContext): Promise<string> {
    const { newest } = await this.signed(ctx);
    if (newest === null) throw Problem.notFound('checkpoint');
    return this.store.withCosignatures(newest);
  }

  /** Verifier keys that its heads are or were signed with, as of a size where one is given, the newest last. */
  async keys(ctx: RequestContext, size = Number.POSITIVE_INFINITY): Promise<string[]> {
    const { id: logId } = await this.log(ctx);
    const keys = await this.database.manager.find(LedgerKey, {
      where: { logId },
      order: { fromSize: 'ASC', at: 'ASC' },
    });
    return keys.flatMap(({ vkey, fromSize }, at) => (at === 0 || fromSize < size ? vkey : []));
  }

  /** A tile of hashes, or a bundle of entries, of the tree that has been signed. */
  async tile(ctx: RequestContext, tile: Tile | null): Promise<Uint8Array> {
    const { id } = await this.log(ctx);
    const size = (await this.store.newest(id))?.size ?? 0;
    if (tile === null || !isPublished(tile, size)) throw Problem.notFound('tile');
    return tile.level === 'entries'
      ? encodeBundle(await this.store.leaves(id, tile.index * TILE_WIDTH, tile.width))
      : this.store.tile(id, tile);
  }
}
