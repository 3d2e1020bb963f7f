import { Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource, In, LessThan } from 'typeorm';
import { ActType } from '../acts/acts.types.js';
import type { Act } from '../acts/entities/act.js';
import { Ctx, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { LedgerEntry } from './entities/ledger-entry.js';
import { LedgerQueries } from './ledger.queries.js';
import { LedgerHeadType, ProofStateEnum } from './ledger.types.js';
import { LogStore } from './log-store.js';
import { type ProofState, Receipts } from './receipts.js';

@Resolver(() => ActType)
export class LedgerResolver {
  constructor(
    private readonly queries: LedgerQueries,
    private readonly database: DataSource,
    private readonly store: LogStore,
    private readonly receipts: Receipts,
  ) {}

  @Query(() => LedgerHeadType)
  @Reads('ledger.read')
  ledgerHead(@Ctx() ctx: RequestContext) {
    return this.queries.head(ctx);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Its place in the log; null for the moment until it has one.',
  })
  async leafIndex(act: Act, _args: unknown, ctx: RequestContext): Promise<number | null> {
    const entry = await ctx.load('ledger-entry', act.id, async (ids) => {
      const log = await this.store.current();
      const signed = log === null ? null : await this.store.newest(log.id);
      const entries = await this.database.manager.findBy(LedgerEntry, {
        logId: log?.id ?? 0,
        actId: In([...ids]),
        index: LessThan(signed?.size ?? 0),
      });
      return new Map(entries.map((each) => [each.actId ?? '', each]));
    });
    return entry?.index ?? null;
  }

  @ResolveField(() => ProofStateEnum)
  proofState(act: Act, _args: unknown, ctx: RequestContext): Promise<ProofState> {
    return this.receipts.state(ctx, act.id);
  }
}
