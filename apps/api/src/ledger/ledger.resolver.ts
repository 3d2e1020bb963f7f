import { Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource, In } from 'typeorm';
import { ActType } from '../acts/acts.types.js';
import type { Act } from '../acts/entities/act.js';
import { Ctx, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { LedgerEntry } from './entities/ledger-entry.js';
import { LedgerQueries } from './ledger.queries.js';
import { LedgerHeadType } from './ledger.types.js';

@Resolver(() => ActType)
export class LedgerResolver {
  constructor(
    private readonly queries: LedgerQueries,
    private readonly database: DataSource,
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
  async leafIndex(@Ctx() ctx: RequestContext, @Parent() act: Act): Promise<number | null> {
    const entry = await ctx.load('ledger-entry', act.id, async (ids) => {
      const entries = await this.database.manager.findBy(LedgerEntry, { actId: In([...ids]) });
      return new Map(entries.map((each) => [each.actId, each]));
    });
    return entry?.index ?? null;
  }
}
