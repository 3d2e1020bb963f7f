import { NOWHERE } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../platform/config/config.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { LedgerHead } from './entities/ledger-head.js';
import type { LedgerHeadType } from './ledger.types.js';

/** Reads of the log. */
@Injectable()
export class LedgerQueries {
  constructor(
    private readonly database: DataSource,
    private readonly config: Config,
  ) {}

  /** Name of this log: the origin without its scheme, as checkpoints will carry it. */
  get origin(): string {
    return `${this.config.origin.replace(/^https?:\/\//u, '')}/ledger`;
  }

  async head(ctx: RequestContext): Promise<LedgerHeadType> {
    ctx.require('ledger.read', NOWHERE);
    const head = await this.database.manager.findOneByOrFail(LedgerHead, { id: 1 });
    return {
      origin: this.origin,
      size: head.size,
      rootHash: head.root.toString('hex'),
      at: head.size === 0 ? null : head.at,
    };
  }
}
