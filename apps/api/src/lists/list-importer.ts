import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../access/grants.js';
import type { Letter } from '../acts/messages.js';
import { IdentityService } from '../identity/identity.service.js';
import { AffiliationsService } from '../organisations/affiliations.service.js';
import { OrganisationLists } from '../organisations/organisation-lists.js';
import type { Space } from '../spaces/entities/space.js';
import { RolesService } from '../spaces/roles.service.js';
import type { ReadPlan } from './list-planner.js';
import type { PlannedOrganisation } from './plan-organisations.js';
import type { PlannedPerson } from './plan-people.js';

/** In whose name and for which space a plan is carried out, and who hears how far it is. */
export interface ImportTerms {
  readonly space: Space | null;
  readonly invitedById: string | null;
  readonly now: Date;
  readonly progress: (done: number, of: number) => void;
}

/** Ids of what came of it, and the letters that it causes. */
export interface Imported {
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly affiliations: readonly string[];
  readonly roles: readonly string[];
  readonly invitations: readonly string[];
  readonly letters: readonly Letter[];
  /** Who was given a role. */
  readonly given: readonly string[];
}

type Collected = { [Key in keyof Imported]: Imported[Key] extends readonly (infer Item)[] ? Item[] : never };

const REPORT_EACH = 50;

/** Carries out a plan row by row, by the same rules as one at a time; all of it inside one act. */
@Injectable()
export class ListImporter {
  constructor(
    private readonly identity: IdentityService,
    private readonly affiliations: AffiliationsService,
    private readonly organisations: OrganisationLists,
    private readonly roles: RolesService,
  ) {}

  async carryOut(tx: EntityManager, plan: ReadPlan, terms: ImportTerms): Promise<Imported> {
    const made: Collected = {
      people: [],
      organisations: [],
      affiliations: [],
      roles: [],
      invitations: [],
      letters: [],
      given: [],
    };
    const { length } = plan.planned;
    for (const [index, row] of plan.planned.entries()) {
      if (plan.list === 'people') await this.person(tx, row as PlannedPerson, terms, made);
      else await this.organisation(tx, row as PlannedOrganisation, terms, made);
      if ((index + 1) % REPORT_EACH === 0 || index + 1 === length) terms.progress(index + 1, length);
    }
    return made;
  }

  private async person(
    tx: EntityManager,
    row: PlannedPerson,
    { space, invitedById, now }: ImportTerms,
    made: Collected,
  ): Promise<void> {
    if (row.verdict === 'same') return;
    const { name, email } = row;
    const personId = row.personId ?? (await this.identity.addPerson(tx, { name, email, now })).id;
    if (row.personId === null) made.people.push(personId);
    if (row.tie !== null) {
      const { affiliation } = await this.affiliations.affiliate(tx, {
        ...row.tie,
        personId,
        fundedById: null,
      });
      made.affiliations.push(affiliation.id);
    }
    if (row.role !== null && space !== null) {
      const role = { spaceId: space.id, personId, role: row.role, organisationId: row.roleFor };
      made.roles.push(await this.roles.give(tx, { ...role, from: dayOf(now), until: null }));
      made.given.push(personId);
    }
    if (row.invite) {
      const person = { id: personId, name, email };
      const { invitationId, letter } = await this.identity.invite(tx, { person, space, invitedById, now });
      made.invitations.push(invitationId);
      made.letters.push(letter);
    }
  }

  private async organisation(
    tx: EntityManager,
    { row: _row, verdict, words: _words, organisationId, ...said }: PlannedOrganisation,
    { now }: ImportTerms,
    made: Collected,
  ): Promise<void> {
    if (verdict === 'same') return;
    if (organisationId === null) made.organisations.push(await this.organisations.add(tx, said, now));
    else {
      await this.organisations.revise(tx, organisationId, said);
      made.organisations.push(organisationId);
    }
  }
}
