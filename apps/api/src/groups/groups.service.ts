import { type Grant, NOWHERE, type PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { dayOf, type GrantSource } from '../access/grants.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { Space } from '../spaces/entities/space.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { Membership } from './entities/membership.js';
import { TaskGroup } from './entities/task-group.js';

/** A task group with the space it is in: what most of the policy's subjects are built on. */
export interface GroupInSpace {
  readonly group: TaskGroup;
  readonly space: Space;
}

/** What other features may ask of task groups. */
@Injectable()
export class GroupsService implements GrantSource {
  constructor(
    private readonly database: DataSource,
    private readonly spaces: SpacesService,
  ) {}

  async grantsOf(tx: EntityManager, personId: string, day: string): Promise<Grant[]> {
    const memberships = await this.inForce(tx, day)
      .andWhere('membership.personId = :personId', { personId })
      .getMany();
    return memberships.map(({ role, spaceId, groupId, organisationId }) => ({
      role,
      spaceId,
      groupId,
      organisationId,
    }));
  }

  /** What the policy must know of a task group. */
  policySubject({ group, space }: GroupInSpace): PolicySubject {
    return {
      ...NOWHERE,
      spaceId: space.id,
      groupId: group.id,
      states: { space: space.status, group: group.status },
    };
  }

  /** The same from ids, for reads of things that lie in a group. */
  async policySubjectOf(ctx: RequestContext, groupId: string): Promise<PolicySubject> {
    const group = await this.group(ctx, groupId);
    return this.policySubject({ group, space: await this.spaces.space(ctx, group.spaceId) });
  }

  /**
   * A task group inside an act, kept from changing until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<GroupInSpace> {
    const group = isId(id)
      ? await tx.findOne(TaskGroup, { where: { id }, lock: { mode: 'pessimistic_read' } })
      : null;
    if (group === null) throw Problem.notFound('task group');
    return { group, space: await this.spaces.locked(tx, group.spaceId) };
  }

  /** A task group by id, batched. */
  async group(ctx: RequestContext, id: string): Promise<TaskGroup> {
    const group = await ctx.load('task-group', id, (ids) => this.byIds(ids));
    if (group === undefined) throw new Error(`task group ${id} is missing`);
    return group;
  }

  /**
   * Organisations that hold a seat in a group at that time: those for which a co-chair or member sits in it. One
   * seat an organisation, whoever and however many speak for it.
   */
  async seats(tx: EntityManager, groupId: string, at: Date): Promise<string[]> {
    const rows = await this.inForce(tx, dayOf(at))
      .andWhere('membership.groupId = :groupId', { groupId })
      .andWhere("membership.role IN ('co_chair', 'member') AND membership.organisationId IS NOT NULL")
      .select('DISTINCT membership.organisation_id', 'id')
      .orderBy('id')
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** Whether the person is in the group, for that organisation, as somebody seconded. */
  async isSeconded(
    tx: EntityManager,
    groupId: string,
    personId: string,
    organisationId: string,
    at: Date,
  ): Promise<boolean> {
    return this.inForce(tx, dayOf(at))
      .andWhere('membership.groupId = :groupId AND membership.personId = :personId', { groupId, personId })
      .andWhere('membership.organisationId = :organisationId AND membership.seconded', { organisationId })
      .getExists();
  }

  private inForce(tx: EntityManager, day: string) {
    return tx
      .createQueryBuilder(Membership, 'membership')
      .where('membership.from <= :day AND (membership.until IS NULL OR membership.until >= :day)', { day });
  }

  private async byIds(ids: readonly string[]): Promise<Map<string, TaskGroup>> {
    const groups = await this.database.manager.findBy(TaskGroup, { id: In([...ids]) });
    return new Map(groups.map((group) => [group.id, group]));
  }
}
