import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { groupBy } from '../platform/collections.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { DisputeSide } from './entities/dispute-side.js';

/** Who is on which side of a dispute, for whoever has asked the policy. */
@Injectable()
export class DisputeSides {
  constructor(private readonly database: DataSource) {}

  /** In the order in which the sides were named, batched. */
  async of(ctx: RequestContext, disputeId: string): Promise<readonly DisputeSide[]> {
    const found = await ctx.load('dispute-sides', disputeId, async (ids) => {
      const rows = await this.database.manager.find(DisputeSide, {
        where: { disputeId: In([...ids]) },
        order: { ordinal: 'ASC', organisationId: 'ASC' },
      });
      return groupBy(rows, (row) => row.disputeId);
    });
    return found ?? [];
  }
}
