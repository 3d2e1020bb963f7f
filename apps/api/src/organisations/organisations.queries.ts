import { allowedActions, NOWHERE, type OrganisationKind, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { type Page, type PageArgs, pageOf, type SortKey } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Organisation } from './entities/organisation.js';
import { Sector } from './entities/sector.js';

const ACTIONS: readonly WriteAction[] = [
  'organisation.update',
  'organisation.describe',
  'affiliation.record',
  'interest.declare',
];

/** By what organisations are told apart. */
export interface OrganisationsNarrowed {
  readonly search?: string | null | undefined;
  readonly slug?: string | null | undefined;
  readonly sectorKey?: string | null | undefined;
  readonly kind?: OrganisationKind | null | undefined;
  /** Only these; null or left out for all. */
  readonly ids?: readonly string[] | null | undefined;
}

/** How the list of organisations is ordered. */
export const ORGANISATION_SORTS = ['name', 'newest'] as const;
export type OrganisationSort = (typeof ORGANISATION_SORTS)[number];

const ID: SortKey<Organisation> = { column: 'organisation.id', value: ({ id }) => id, cast: 'uuid' };
const SORTS: Readonly<Record<OrganisationSort, readonly SortKey<Organisation>[]>> = {
  name: [{ column: 'organisation.name', value: ({ name }) => name, cast: 'text' }, ID],
  newest: [
    {
      column: 'organisation.createdAt',
      descending: true,
      value: ({ createdAt }) => createdAt,
      cast: 'timestamptz',
    },
    { ...ID, descending: true },
  ],
};

/** Reads of organisations: who takes part is public. */
@Injectable()
export class OrganisationsQueries {
  constructor(private readonly database: DataSource) {}

  page(narrowed: OrganisationsNarrowed, sort: OrganisationSort, args: PageArgs): Promise<Page<Organisation>> {
    return pageOf(this.narrow(narrowed), SORTS[sort], args);
  }

  /** Ids of the organisations that are meant. */
  async idsOf(narrowed: OrganisationsNarrowed): Promise<string[]> {
    const rows = await this.narrow(narrowed).select('organisation.id', 'id').getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  sectors(): Promise<Sector[]> {
    return this.database.manager.find(Sector, { order: { ordinal: 'ASC', key: 'ASC' } });
  }

  /** What the asker may do with an organisation now. */
  mayDo(ctx: RequestContext, organisationId: string): string[] {
    return allowedActions(ctx.actor, ACTIONS, { ...NOWHERE, organisationId });
  }

  private narrow({
    search,
    slug,
    sectorKey,
    kind,
    ids,
  }: OrganisationsNarrowed): SelectQueryBuilder<Organisation> {
    const query = this.database.manager.createQueryBuilder(Organisation, 'organisation').where('TRUE');
    if (search?.trim())
      query.andWhere('position(lower(:search) in lower(organisation.name)) > 0', { search: search.trim() });
    if (slug) query.andWhere('organisation.slug = :slug', { slug });
    if (sectorKey) query.andWhere('organisation.sectorKey = :sectorKey', { sectorKey });
    if (kind) query.andWhere('organisation.kind = :kind', { kind });
    if (ids) query.andWhere('organisation.id = ANY(:ids)', { ids });
    return query;
  }
}
