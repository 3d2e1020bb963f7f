import { type Grant, NOWHERE, type PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { GrantSource } from '../access/grants.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Space } from './entities/space.js';
import { SpaceRoleGrant } from './entities/space-role.js';

/** What other features may ask of spaces. */
@Injectable()
export class SpacesService implements GrantSource {
  constructor(private readonly database: DataSource) {}

  async grantsOf(tx: EntityManager, personId: string, day: string): Promise<Grant[]> {
    const roles = await tx
      .createQueryBuilder(SpaceRoleGrant, 'role')
      .where('role.personId = :personId', { personId })
      .andWhere('role.from <= :day AND (role.until IS NULL OR role.until >= :day)', { day })
      .getMany();
    return roles.map(({ role, spaceId, organisationId }) => ({
      role,
      spaceId,
      groupId: null,
      organisationId,
    }));
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

  private lock(
    tx: EntityManager,
    where: { id: string } | { slug: string },
    mode: 'pessimistic_read' | 'pessimistic_write' = 'pessimistic_read',
  ): Promise<Space | null> {
    return tx.findOne(Space, { where, lock: { mode } });
  }
}
