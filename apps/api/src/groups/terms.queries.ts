import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import type { Page, PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { TermsAdoption } from './entities/terms-adoption.js';

/** Reads of the terms of reference that groups have adopted; the caller has asked for `group.read`. */
@Injectable()
export class TermsQueries {
  constructor(private readonly database: DataSource) {}

  private readonly ofGroups: ChildList<TermsAdoption> = {
    name: 'terms-of-group',
    query: () => this.database.manager.createQueryBuilder(TermsAdoption, 'adoption'),
    parent: 'groupId',
    keys: [
      {
        column: 'adoption.adoptedAt',
        descending: true,
        value: ({ adoptedAt }) => adoptedAt,
        cast: 'timestamptz',
      },
      { column: 'adoption.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
    ],
  };

  /** What the group works by now, batched; null until it has adopted anything. */
  async current(ctx: RequestContext, groupId: string): Promise<TermsAdoption | null> {
    const current = await ctx.load('terms-of-group', groupId, async (ids) => {
      const rows = await this.database.manager.find(TermsAdoption, {
        where: { groupId: In([...ids]) },
        order: { adoptedAt: 'ASC', id: 'ASC' },
      });
      return new Map(rows.map((row) => [row.groupId, row]));
    });
    return current ?? null;
  }

  /** Everything that the group has adopted, the newest first, batched. */
  history(ctx: RequestContext, groupId: string, args: PageArgs): Promise<Page<TermsAdoption>> {
    return childPage(ctx, this.ofGroups, groupId, args);
  }
}
