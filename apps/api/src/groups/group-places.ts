import type { CoChair, Role } from '@concordat/domain';
import { coChairProblem } from '@concordat/domain';
import { forwardRef, Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../access/grants.js';
import { IdentityService } from '../identity/identity.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { Membership } from './entities/membership.js';
import type { TaskGroup } from './entities/task-group.js';
import { type GroupInSpace, GroupsService } from './groups.service.js';

/** Roles in a space that work with every group. */
const STEERS: ReadonlySet<Role> = new Set(['secretariat', 'facilitator']);

export interface MembershipInGroup extends GroupInSpace {
  readonly membership: Membership;
}

/** The places in a group, inside acts: who holds them, and the rules for giving and ending them. */
@Injectable()
export class GroupPlaces {
  constructor(
    private readonly groups: GroupsService,
    private readonly spaces: SpacesService,
    private readonly organisations: OrganisationsService,
    @Inject(forwardRef(() => IdentityService)) private readonly identity: IdentityService,
  ) {}

  /**
   * A membership, and its group kept from changing until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<MembershipInGroup> {
    const known = isId(id) ? await tx.findOneBy(Membership, { id }) : null;
    if (known === null) throw Problem.notFound('membership');
    const place = await this.groups.lockedForChange(tx, known.groupId);
    return { ...place, membership: await tx.findOneByOrFail(Membership, { id }) };
  }

  /** Places of a group that hold at that time. */
  current(tx: EntityManager, groupId: string, at: Date): Promise<Membership[]> {
    return this.groups
      .inForce(tx, dayOf(at))
      .andWhere('membership.groupId = :groupId', { groupId })
      .orderBy('membership.from')
      .addOrderBy('membership.id')
      .getMany();
  }

  /** Ids of the people who chair a group at that time. */
  async coChairs(tx: EntityManager, groupId: string, at: Date): Promise<string[]> {
    const places = await this.current(tx, groupId, at);
    return [...new Set(places.filter(({ role }) => role === 'co_chair').map(({ personId }) => personId))];
  }

  /**
   * What stands against somebody becoming co-chair for an organisation, by the group's own rule.
   *
   * @param leaving places that are about to end and count no more
   * @throws Problem CONFLICT in words that say what to do
   */
  async mustBeFitToChair(
    tx: EntityManager,
    group: TaskGroup,
    candidate: { readonly personId: string; readonly organisationId: string },
    at: Date,
    leaving: readonly string[] = [],
  ): Promise<void> {
    const sitting = (await this.current(tx, group.id, at)).filter(
      ({ id, role }) => role === 'co_chair' && !leaving.includes(id),
    );
    const chairs = await this.asCoChairs(tx, [...sitting, candidate]);
    const own = chairs.at(-1);
    if (own === undefined) throw Problem.notFound('organisation');
    const problem = coChairProblem(chairs.slice(0, -1), own, group.coChairsFromTwoSectors);
    if (problem !== null) throw Problem.conflict(problem);
  }

  /**
   * For an organisation only if it takes part in the space; a co-chair or member always for one.
   *
   * @throws Problem INVALID
   */
  async mustBeAdmitted(
    tx: EntityManager,
    spaceId: string,
    role: Membership['role'],
    organisationId: string | null,
  ): Promise<void> {
    if (organisationId === null) {
      if (role === 'observer') return;
      throw Problem.invalid('organisationId', 'must say for which organisation a co-chair or member speaks');
    }
    if (!(await this.spaces.admits(tx, spaceId, organisationId))) {
      throw Problem.invalid(
        'organisationId',
        'must be an organisation that takes part in this space; the secretariat admits it first',
      );
    }
  }

  /** @throws Problem CONFLICT for somebody who has a place in the group */
  async mustHaveNoPlace(tx: EntityManager, group: TaskGroup, personId: string, at: Date): Promise<void> {
    const places = await this.current(tx, group.id, at);
    if (places.some((each) => each.personId === personId)) {
      throw Problem.conflict('They have a place in this group already. Change that one, or end it first.');
    }
  }

  /**
   * People of a group inside an act: those with a place in it, now or before, and those with a role in its space; by id.
   *
   * @param who `working` leaves out observers and places that are over
   * @throws Problem NOT_FOUND for nobody, INVALID at the field for somebody else
   */
  async mustBeOf(
    tx: EntityManager,
    group: TaskGroup,
    personIds: readonly string[],
    now: Date,
    field: string,
    who: 'anybody' | 'working' = 'anybody',
  ): Promise<Map<string, Membership | null>> {
    const places = await tx.findBy(Membership, { groupId: group.id });
    const current = new Set((await this.current(tx, group.id, now)).map(({ id }) => id));
    const people = [...new Set(personIds)];
    for (const personId of people) await this.identity.activePerson(tx, personId, now);
    const held = await this.spaces.grantsOf(tx, people, dayOf(now));
    const found = new Map<string, Membership | null>();
    for (const personId of people) {
      const own = places.filter((each) => each.personId === personId);
      const place = own.find(({ id }) => current.has(id)) ?? (who === 'anybody' ? own.at(-1) : undefined);
      const works = place !== undefined && (who === 'anybody' || place.role !== 'observer');
      const roles = held.get(personId) ?? [];
      const steers = roles.some(({ spaceId, role }) => spaceId === group.spaceId && STEERS.has(role));
      const here = who === 'anybody' && roles.some(({ spaceId }) => spaceId === group.spaceId);
      if (!works && !steers && !here) throw Problem.invalid(field, 'must be somebody of this group');
      found.set(personId, place ?? null);
    }
    return found;
  }

  private async asCoChairs(
    tx: EntityManager,
    places: readonly { readonly personId: string; readonly organisationId: string | null }[],
  ): Promise<CoChair[]> {
    const ids = places.flatMap(({ organisationId }) => organisationId ?? []);
    const known = await this.organisations.withSectors(tx, ids);
    return places.flatMap(({ personId, organisationId }) => {
      const found = organisationId === null ? undefined : known.get(organisationId);
      if (organisationId === null || found === undefined) return [];
      const { organisation, sector } = found;
      return [
        {
          personId,
          organisationId,
          organisation: organisation.name,
          sectorKey: sector.key,
          sector: sector.name,
        },
      ];
    });
  }
}
