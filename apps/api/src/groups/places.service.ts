import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { dayOf } from '../access/grants.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Membership } from './entities/membership.js';
import { type GroupInSpace, GroupsService } from './groups.service.js';

/** A person's place in a task group, with the group and the space that it is in. */
export interface PlaceInGroup extends GroupInSpace {
  readonly membership: Membership;
}

/** What other features may ask of people's places in task groups. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly database: DataSource,
    private readonly groups: GroupsService,
  ) {}

  /**
   * A place inside an act, kept from changing until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, membershipId: string): Promise<PlaceInGroup> {
    const membership = isId(membershipId)
      ? await tx.findOne(Membership, { where: { id: membershipId }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (membership === null) throw Problem.notFound('membership');
    return { membership, ...(await this.groups.locked(tx, membership.groupId)) };
  }

  /** Those of the given places that are held at that time. */
  async held(tx: EntityManager, membershipIds: readonly string[], at: Date): Promise<ReadonlySet<string>> {
    if (membershipIds.length === 0) return new Set();
    const found = await inForce(tx, at)
      .andWhere('membership.id = ANY(:membershipIds)', { membershipIds })
      .getMany();
    return new Set(found.map(({ id }) => id));
  }

  /** Whether a person sits in a group to speak, for whomever, at that time or later. */
  speaksIn(tx: EntityManager, groupId: string, personId: string, at: Date): Promise<boolean> {
    return tx
      .createQueryBuilder(Membership, 'membership')
      .where('(membership.until IS NULL OR membership.until >= :day)', { day: dayOf(at) })
      .andWhere('membership.groupId = :groupId AND membership.personId = :personId', { groupId, personId })
      .andWhere("membership.role <> 'observer'")
      .getExists();
  }

  /** Everybody who has or had a place in those spaces' groups; only those who have one at that time where it is given. */
  async peopleIn(spaceIds: readonly string[], at: Date | null): Promise<string[]> {
    const query = this.placesIn(at).andWhere('membership.spaceId = ANY(:spaceIds)', { spaceIds });
    const rows = await query.select('DISTINCT membership.person_id', 'id').getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** Places that some people have, or had, in groups of some spaces, the newest first. */
  ofPeople(personIds: readonly string[]): Promise<Membership[]> {
    return this.database.manager.find(Membership, {
      where: { personId: In([...personIds]) },
      order: { from: 'DESC', id: 'ASC' },
    });
  }

  /** Places held for some organisations at that time, in the order in which they began. */
  ofOrganisations(organisationIds: readonly string[], at: Date): Promise<Membership[]> {
    return inForce(this.database.manager, at)
      .andWhere('membership.organisationId = ANY(:organisationIds)', { organisationIds })
      .orderBy('membership.from')
      .addOrderBy('membership.id')
      .getMany();
  }

  /** Places held in some groups at that time. */
  inGroups(groupIds: readonly string[], at: Date): Promise<Membership[]> {
    return inForce(this.database.manager, at)
      .andWhere('membership.groupId = ANY(:groupIds)', { groupIds })
      .orderBy('membership.from')
      .addOrderBy('membership.id')
      .getMany();
  }

  private placesIn(at: Date | null): SelectQueryBuilder<Membership> {
    return at === null
      ? this.database.manager.createQueryBuilder(Membership, 'membership').where('TRUE')
      : inForce(this.database.manager, at);
  }
}

function inForce(tx: EntityManager, at: Date): SelectQueryBuilder<Membership> {
  return tx
    .createQueryBuilder(Membership, 'membership')
    .where('membership.from <= :day AND (membership.until IS NULL OR membership.until >= :day)', {
      day: dayOf(at),
    });
}
