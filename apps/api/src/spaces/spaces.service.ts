import { type Grant, NOWHERE, type PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { dayOf, type GrantSource } from '../access/grants.js';
import { groupBy, valuesBy } from '../platform/collections.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { newId } from '../platform/ids.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Space } from './entities/space.js';
import { SpaceOrganisation } from './entities/space-organisation.js';
import { SpaceRoleGrant } from './entities/space-role.js';

/** What other features may ask of spaces. */
@Injectable()
export class SpacesService implements GrantSource {
  constructor(private readonly database: DataSource) {}

  async grantsOf(
    tx: EntityManager,
    personIds: readonly string[],
    day: string,
  ): Promise<ReadonlyMap<string, readonly Grant[]>> {
    const roles = await tx
      .createQueryBuilder(SpaceRoleGrant, 'role')
      .where('role.personId = ANY(:personIds)', { personIds })
      .andWhere('role.from <= :day AND (role.until IS NULL OR role.until >= :day)', { day })
      .getMany();
    return valuesBy(
      roles,
      ({ personId }) => personId,
      ({ role, spaceId, organisationId }) => ({ role, spaceId, groupId: null, organisationId }),
    );
  }

  /** Who holds the role of the installation's secretariat on a day (YYYY-MM-DD, UTC), each once, by id. */
  async installationSecretariat(tx: EntityManager, day: string): Promise<string[]> {
    const held = await tx
      .createQueryBuilder(SpaceRoleGrant, 'role')
      .where(`role.spaceId IS NULL AND role.role = 'secretariat'`)
      .andWhere('role.from <= :day AND (role.until IS NULL OR role.until >= :day)', { day })
      .getMany();
    return [...new Set(held.map(({ personId }) => personId))].toSorted();
  }

  /** Whether anybody was ever given the secretariat of the installation. */
  hasSecretariat(tx: EntityManager): Promise<boolean> {
    return tx.existsBy(SpaceRoleGrant, { spaceId: IsNull(), role: 'secretariat' });
  }

  /** Gives the secretariat of the installation inside the act that sets it up. @returns the role's id */
  async appointFirstSecretariat(tx: EntityManager, personId: string, day: string): Promise<string> {
    const id = newId();
    const role = { personId, role: 'secretariat', organisationId: null, from: day, until: null } as const;
    await tx.insert(SpaceRoleGrant, { id, spaceId: null, ...role });
    return id;
  }

  /** What the policy must know of a space. */
  policySubject(space: Space): PolicySubject {
    return { ...NOWHERE, spaceId: space.id, states: { space: space.status } };
  }

  /**
   * A space inside an act, kept from changing until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<Space> {
    const space = isId(id) ? await this.lock(tx, { id }) : null;
    if (space === null) throw Problem.notFound('space');
    return space;
  }

  /**
   * The same for an act that changes the space itself.
   *
   * @throws Problem NOT_FOUND
   */
  async lockedForChange(tx: EntityManager, id: string): Promise<Space> {
    const space = isId(id) ? await this.lock(tx, { id }, 'pessimistic_write') : null;
    if (space === null) throw Problem.notFound('space');
    return space;
  }

  /**
   * The same by slug.
   *
   * @throws Problem NOT_FOUND
   */
  async lockedBySlug(tx: EntityManager, slug: string): Promise<Space> {
    const space = await this.lock(tx, { slug });
    if (space === null) throw Problem.notFound('space');
    return space;
  }

  /**
   * A space by slug for a read that needs `space.read`.
   *
   * @throws Problem NOT_FOUND
   */
  async bySlug(ctx: RequestContext, slug: string): Promise<Space> {
    const space = await this.database.manager.findOneBy(Space, { slug });
    if (space === null) throw Problem.notFound('space');
    ctx.require('space.read', this.policySubject(space));
    return space;
  }

  /** A space by id, batched. */
  async space(ctx: RequestContext, id: string): Promise<Space> {
    const space = await ctx.load('space', id, async (ids) => {
      const spaces = await this.database.manager.findBy(Space, { id: In([...ids]) });
      return new Map(spaces.map((each) => [each.id, each]));
    });
    if (space === undefined) throw new Error(`space ${id} is missing`);
    return space;
  }

  /** Which of these spaces are under way. */
  async activeAmong(ids: readonly string[]): Promise<Set<string>> {
    const spaces = await this.database.manager.findBy(Space, { id: In([...ids]), status: 'active' });
    return new Set(spaces.map(({ id }) => id));
  }

  /** Whether an organisation takes part in a space. */
  admits(tx: EntityManager, spaceId: string, organisationId: string): Promise<boolean> {
    return isId(organisationId)
      ? tx.existsBy(SpaceOrganisation, { spaceId, organisationId })
      : Promise.resolve(false);
  }

  /**
   * What the policy must know of a space for whoever may take part by representing an organisation: the organisation of
   * the asker's that the space has admitted, where there is one.
   */
  async policySubjectFor(ctx: RequestContext, space: Space): Promise<PolicySubject> {
    const represents = ctx.actor.kind === 'person' ? ctx.actor.represents : [];
    const subject = this.policySubject(space);
    if (represents.length === 0) return subject;
    const admitted = await ctx.load('admitted-of-asker', space.id, async (ids) => {
      const where = { spaceId: In([...ids]), organisationId: In([...represents]) };
      const rows = await this.database.manager.findBy(SpaceOrganisation, where);
      return new Map(rows.map(({ spaceId, organisationId }) => [spaceId, organisationId]));
    });
    return { ...subject, organisationId: admitted ?? null };
  }

  /** Everybody who has or had a role in those spaces; only those who hold one at that time where it is given. */
  async peopleIn(spaceIds: readonly string[], at: Date | null): Promise<string[]> {
    const query = this.database.manager
      .createQueryBuilder(SpaceRoleGrant, 'role')
      .where('role.spaceId = ANY(:spaceIds)', { spaceIds });
    if (at !== null)
      query.andWhere('role.from <= :day AND (role.until IS NULL OR role.until >= :day)', { day: dayOf(at) });
    const rows = await query.select('DISTINCT role.person_id', 'id').getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** Roles that some people have or had, in spaces and in the installation, the newest first. */
  rolesOf(personIds: readonly string[]): Promise<SpaceRoleGrant[]> {
    return this.database.manager.find(SpaceRoleGrant, {
      where: { personId: In([...personIds]) },
      order: { from: 'DESC', id: 'ASC' },
    });
  }

  /** The organisations admitted to a space. */
  async admittedTo(spaceId: string): Promise<string[]> {
    const rows = await this.database.manager.findBy(SpaceOrganisation, { spaceId });
    return rows.map(({ organisationId }) => organisationId);
  }

  /** The spaces to which an organisation is admitted, batched. */
  async ofOrganisation(ctx: RequestContext, organisationId: string): Promise<string[]> {
    const found = await ctx.load('spaces-of-organisation', organisationId, async (ids) => {
      const rows = await this.database.manager.findBy(SpaceOrganisation, { organisationId: In([...ids]) });
      return groupBy(rows, (row) => row.organisationId);
    });
    return (found ?? []).map(({ spaceId }) => spaceId);
  }

  private lock(
    tx: EntityManager,
    where: { id: string } | { slug: string },
    mode: 'pessimistic_read' | 'pessimistic_write' = 'pessimistic_read',
  ): Promise<Space | null> {
    return tx.findOne(Space, { where, lock: { mode } });
  }
}
