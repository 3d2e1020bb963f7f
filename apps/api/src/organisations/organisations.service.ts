import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Problem } from '../platform/problem.js';
import { Organisation } from './entities/organisation.js';
import { Sector } from './entities/sector.js';

/** What other features may ask of organisations. */
@Injectable()
export class OrganisationsService {
  constructor(private readonly database: DataSource) {}

  /** An organisation by id, batched. */
  async organisation(ctx: RequestContext, id: string): Promise<Organisation> {
    const organisation = await ctx.load('organisation', id, (ids) => this.byIds(ids));
    if (organisation === undefined) throw new Error(`organisation ${id} is missing`);
    return organisation;
  }

  /** The same for a column that may be empty. */
  async optional(ctx: RequestContext, id: string | null): Promise<Organisation | null> {
    return id === null ? null : this.organisation(ctx, id);
  }

  /**
   * @throws Problem NOT_FOUND
   */
  async bySlug(slug: string, tx: EntityManager = this.database.manager): Promise<Organisation> {
    const organisation = await tx.findOneBy(Organisation, { slug });
    if (organisation === null) throw Problem.notFound('organisation');
    return organisation;
  }

  async byIds(
    ids: readonly string[],
    tx: EntityManager = this.database.manager,
  ): Promise<Map<string, Organisation>> {
    const organisations = await tx.findBy(Organisation, { id: In([...ids]) });
    return new Map(organisations.map((organisation) => [organisation.id, organisation]));
  }

  /** Some organisations, by name. */
  page(ids: readonly string[], args: PageArgs): Promise<Page<Organisation>> {
    const query = this.database.manager
      .createQueryBuilder(Organisation, 'organisation')
      .where('organisation.id = ANY(:ids)', { ids });
    return pageOf(
      query,
      [
        { column: 'organisation.name', value: ({ name }) => name, cast: 'text' },
        { column: 'organisation.id', value: ({ id }) => id, cast: 'uuid' },
      ],
      args,
      50,
    );
  }

  /** A sector by key, batched. */
  async sector(ctx: RequestContext, key: string): Promise<Sector> {
    const sector = await ctx.load('sector', key, async (keys) => {
      const sectors = await this.database.manager.findBy(Sector, { key: In([...keys]) });
      return new Map(sectors.map((each) => [each.key, each]));
    });
    if (sector === undefined) throw new Error(`sector ${key} is missing`);
    return sector;
  }
}
