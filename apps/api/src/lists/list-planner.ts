import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../access/grants.js';
import { AccountLists } from '../identity/account-lists.js';
import { OrganisationLists } from '../organisations/organisation-lists.js';
import { type ReadRows, type Row, readRows } from '../platform/csv/read-rows.js';
import type { Space } from '../spaces/entities/space.js';
import { RolesService } from '../spaces/roles.service.js';
import type { ListFile } from './list-file.js';
import type { ListKind } from './list-kinds.js';
import type { Plan } from './plan.js';
import { ORGANISATION_COLUMNS, type PlannedOrganisation, planOrganisations } from './plan-organisations.js';
import {
  type KnownPerson,
  PEOPLE_COLUMNS,
  type PeopleColumn,
  type PlannedPerson,
  planPeople,
} from './plan-people.js';

/** How a file was read, and what it would bring about. */
export type ReadPlan = Pick<ReadRows<string>, 'encoding' | 'separator'> &
  (
    | ({ readonly list: 'people' } & Plan<PlannedPerson>)
    | ({ readonly list: 'organisations' } & Plan<PlannedOrganisation>)
  );

/** Compares a file with what is here. */
@Injectable()
export class ListPlanner {
  constructor(
    private readonly accounts: AccountLists,
    private readonly organisations: OrganisationLists,
    private readonly roles: RolesService,
  ) {}

  /** @param space in which a list of people gives roles; null where it gives none */
  async plan(
    tx: EntityManager,
    list: ListKind,
    file: ListFile,
    space: Space | null,
    now: Date,
  ): Promise<ReadPlan> {
    return list === 'people' ? this.people(tx, file, space, now) : this.ofOrganisations(tx, file);
  }

  private async ofOrganisations(tx: EntityManager, file: ListFile): Promise<ReadPlan> {
    const { rows, problems, encoding, separator } = readRows(file.bytes, ORGANISATION_COLUMNS);
    const known = {
      organisations: await this.organisations.all(tx),
      sectors: await this.organisations.sectors(tx),
    };
    const plan = planOrganisations(rows, known);
    return {
      list: 'organisations',
      encoding,
      separator,
      planned: plan.planned,
      problems: [...problems, ...plan.problems],
    };
  }

  private async people(tx: EntityManager, file: ListFile, space: Space | null, now: Date): Promise<ReadPlan> {
    const { rows, problems, encoding, separator } = readRows(file.bytes, PEOPLE_COLUMNS);
    const plan = planPeople(rows, {
      people: await this.knownPeople(tx, rows, space, now),
      organisations: await this.organisations.all(tx),
      sectors: await this.organisations.sectors(tx),
      spaceTitle: space?.title ?? null,
      today: dayOf(now),
    });
    return {
      list: 'people',
      encoding,
      separator,
      planned: plan.planned,
      problems: [...problems, ...plan.problems],
    };
  }

  private async knownPeople(
    tx: EntityManager,
    rows: readonly Row<PeopleColumn>[],
    space: Space | null,
    now: Date,
  ): Promise<Map<string, KnownPerson>> {
    const addresses = rows.map(({ cells }) => cells.email.trim().toLowerCase());
    const accounts = await this.accounts.withAddresses(tx, addresses, now);
    const ties = await this.organisations.tiesOf(
      tx,
      accounts.map(({ id }) => id),
      dayOf(now),
    );
    const held = space === null ? [] : await this.roles.held(tx, space.id, now);
    return new Map(
      accounts.map((account) => [
        account.email,
        {
          ...account,
          ties: ties
            .filter(({ personId }) => personId === account.id)
            .map(({ organisationId, kind, lentToId, from, until }) => ({
              organisationId,
              kind,
              lentToId,
              from,
              until,
            })),
          roles: held.filter(({ personId }) => personId === account.id).map(({ role }) => role),
        },
      ]),
    );
  }
}
