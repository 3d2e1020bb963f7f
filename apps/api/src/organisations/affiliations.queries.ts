import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { groupBy } from '../platform/collections.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Affiliation } from './entities/affiliation.js';

/** Affiliations of people, batched. */
@Injectable()
export class AffiliationsQueries {
  constructor(private readonly database: DataSource) {}

  async of(ctx: RequestContext, personId: string): Promise<readonly Affiliation[]> {
    const found = await ctx.load('affiliations', personId, async (ids) => {
      const rows = await this.database.manager.find(Affiliation, {
        where: { personId: In([...ids]) },
        order: { from: 'ASC', id: 'ASC' },
      });
      return groupBy(rows, (row) => row.personId);
    });
    return found ?? [];
  }
}
