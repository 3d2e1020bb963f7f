import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { dayOf } from '../access/grants.js';
import { groupBy } from '../platform/collections.js';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import type { Page, PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Affiliation } from './entities/affiliation.js';

/** Which of an organisation's ties: people who act for it, people it lends, people lent to it. */
export type TieSide = 'people' | 'lent' | 'borrowed';

/** Affiliations of people and of organisations, batched. */
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

  /** Ties of an organisation that are in force, of those people alone (null for everybody), a page of them. */
  inForce(
    ctx: RequestContext,
    organisationId: string,
    side: TieSide,
    people: readonly string[] | null,
    args: PageArgs,
  ): Promise<Page<Affiliation>> {
    const list: ChildList<Affiliation> = {
      name: `affiliations-${side}`,
      query: () => {
        const query = this.now(ctx.now).andWhere(
          `affiliation.kind ${side === 'people' ? '<>' : '='} 'seconded'`,
        );
        return people === null ? query : query.andWhere('affiliation.personId = ANY(:people)', { people });
      },
      parent: side === 'borrowed' ? 'lentToId' : 'organisationId',
      keys: [
        { column: 'affiliation.from', value: ({ from }) => from, cast: 'date' },
        { column: 'affiliation.id', value: ({ id }) => id, cast: 'uuid' },
      ],
      defaultSize: 50,
    };
    return childPage(ctx, list, organisationId, args);
  }

  /** People whom something ties to one of these organisations at that time: in force, and a secondee where they work. */
  async peopleOf(organisationIds: readonly string[], at: Date): Promise<string[]> {
    const rows = await this.now(at)
      .andWhere(
        "CASE affiliation.kind WHEN 'seconded' THEN affiliation.lentToId ELSE affiliation.organisationId END = ANY(:organisationIds)",
        { organisationIds },
      )
      .select('DISTINCT affiliation.person_id', 'id')
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  private now(at: Date): SelectQueryBuilder<Affiliation> {
    return this.database.manager
      .createQueryBuilder(Affiliation, 'affiliation')
      .where('affiliation.from <= :day AND (affiliation.until IS NULL OR affiliation.until >= :day)', {
        day: dayOf(at),
      })
      .andWhere('(affiliation.endedAt IS NULL OR affiliation.endedAt > :at)', { at });
  }
}
