import { NOWHERE, type PolicySubject, type ReadAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../access/grants.js';
import { Places } from '../groups/places.js';
import { type Account, AccountLists } from '../identity/account-lists.js';
import { OrganisationLists } from '../organisations/organisation-lists.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Space } from '../spaces/entities/space.js';
import { RolesService } from '../spaces/roles.service.js';
import { SpacesQueries } from '../spaces/spaces.queries.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { ORGANISATION_COLUMNS } from './plan-organisations.js';
import { PEOPLE_COLUMNS } from './plan-people.js';

export const EXPORTED_LISTS = ['people', 'organisations', 'memberships', 'roles'] as const;
export type ExportedList = (typeof EXPORTED_LISTS)[number];

type Cells = Readonly<Record<string, string>>;

/** A list that is ready to be written: its heading, its rows as they are read, the name of its file. */
export interface OpenedList {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<Cells> | Iterable<Cells>;
  readonly name: string;
}

const READS: Readonly<Record<ExportedList, ReadAction>> = {
  people: 'list.read',
  organisations: 'organisation.read',
  memberships: 'group.read',
  roles: 'spaceRole.read',
};
const ROLE_COLUMNS = ['email', 'name', 'role', 'organisation', 'from', 'until'];
const MEMBERSHIP_COLUMNS = ['task_group', ...ROLE_COLUMNS];
const BATCH = 500;

/** Lists of a space, or of the installation, for those who may read them. Addresses are for its secretariat alone. */
@Injectable()
export class ListExports {
  constructor(
    private readonly database: DataSource,
    private readonly spaces: SpacesService,
    private readonly spacesQueries: SpacesQueries,
    private readonly roles: RolesService,
    private readonly places: Places,
    private readonly accounts: AccountLists,
    private readonly organisations: OrganisationLists,
  ) {}

  /**
   * @throws Problem NOT_FOUND for a space that is not there, and for whoever may not read the list
   */
  async open(ctx: RequestContext, list: ExportedList, slug: string | null): Promise<OpenedList> {
    const space = slug === null ? null : await this.spaces.bySlug(ctx, slug);
    const subject: PolicySubject = space === null ? NOWHERE : this.spaces.policySubject(space);
    ctx.require(READS[list], subject);
    const name = `${space === null ? 'concordat' : space.slug}-${list}.csv`;
    const addresses = ctx.allows('list.read', subject);
    switch (list) {
      case 'people':
        return { columns: PEOPLE_COLUMNS.all, rows: this.people(ctx, space), name };
      case 'organisations':
        return { columns: ORGANISATION_COLUMNS.all, rows: await this.ofOrganisations(space), name };
      case 'roles':
        return { columns: ROLE_COLUMNS, rows: await this.ofRoles(ctx, space, addresses), name };
      case 'memberships':
        return { columns: MEMBERSHIP_COLUMNS, rows: await this.ofMemberships(ctx, space, addresses), name };
    }
  }

  private async *people(ctx: RequestContext, space: Space | null): AsyncGenerator<Cells> {
    const { manager } = this.database;
    const among = space === null ? null : await this.peopleIn(ctx, space);
    const names = await this.organisationNames();
    const held = space === null ? [] : await this.roles.held(manager, space.id, ctx.now);
    let after = '';
    for (;;) {
      const batch = await this.accounts.batch(manager, among, after, BATCH, ctx.now);
      const ids = batch.map(({ id }) => id);
      const ties = await this.organisations.tiesOf(manager, ids, dayOf(ctx.now));
      for (const account of batch) {
        const tie = ties.find(({ personId }) => personId === account.id);
        const organisation = tie && names.get(tie.organisationId);
        yield {
          email: account.email,
          name: account.name,
          organisation: organisation?.slug ?? '',
          sector: organisation?.sectorKey ?? '',
          affiliation: tie?.kind ?? '',
          lent_to: (tie?.lentToId && names.get(tie.lentToId)?.slug) || '',
          from: tie?.from ?? '',
          until: tie?.until ?? '',
          role: held.find(({ personId, role }) => personId === account.id && role !== 'sponsor')?.role ?? '',
          invite: 'no',
        };
      }
      if (batch.length < BATCH) return;
      after = batch.at(-1)?.email ?? '';
    }
  }

  private async ofOrganisations(space: Space | null): Promise<Cells[]> {
    const admitted = space === null ? null : await this.spacesQueries.admittedIds(space.id);
    const all = await this.organisations.all(this.database.manager);
    return all
      .filter(({ id }) => admitted === null || admitted.has(id))
      .map(({ name, slug, sectorKey, kind, sizeBand, description }) => ({
        name,
        short_name: slug,
        sector: sectorKey,
        kind,
        size: sizeBand,
        description,
      }));
  }

  private async ofRoles(ctx: RequestContext, space: Space | null, addresses: boolean): Promise<Cells[]> {
    const grants = await this.roles.everGiven(this.database.manager, space?.id ?? null);
    return this.held(ctx, grants, addresses);
  }

  private async ofMemberships(
    ctx: RequestContext,
    space: Space | null,
    addresses: boolean,
  ): Promise<Cells[]> {
    if (space === null) return [];
    const places = await this.places.ever(this.database.manager, space.id);
    const rows = await this.held(ctx, places, addresses);
    return rows.map((row, index) => ({ task_group: places[index]?.groupTitle ?? '', ...row }));
  }

  private async held(
    ctx: RequestContext,
    grants: readonly {
      personId: string;
      organisationId: string | null;
      role: string;
      from: string;
      until: string | null;
    }[],
    addresses: boolean,
  ): Promise<Cells[]> {
    const people = await this.accounts.byIds(
      this.database.manager,
      grants.map(({ personId }) => personId),
      ctx.now,
    );
    const names = await this.organisationNames();
    return grants.map(({ personId, organisationId, role, from, until }) => {
      const person: Account | undefined = people.get(personId);
      return {
        email: addresses ? (person?.email ?? '') : '',
        name: person?.name ?? '',
        role,
        organisation: organisationId === null ? '' : (names.get(organisationId)?.slug ?? ''),
        from,
        until: until ?? '',
      };
    });
  }

  private async peopleIn(ctx: RequestContext, space: Space): Promise<string[]> {
    const { manager } = this.database;
    const roles = await this.roles.people(manager, space.id, ctx.now);
    return [...roles, ...(await this.places.people(manager, space.id, ctx.now))];
  }

  private async organisationNames() {
    const all = await this.organisations.all(this.database.manager);
    return new Map(all.map((each) => [each.id, each]));
  }
}
