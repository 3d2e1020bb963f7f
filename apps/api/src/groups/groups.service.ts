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

/** A membership that holds on `:day`; one that was ended at once holds no more, whatever its last day. */
const IN_FORCE =
  'membership.from <= :day AND (membership.until IS NULL OR membership.until >= :day) AND membership.endedAt IS NULL';

/** A task group with the space it is in: what most of the policy's subjects are built on. */
export interface GroupInSpace {
  readonly group: TaskGroup;
  readonly space: Space;
}

/**
 * What another feature does when a group is closed, in the same transaction: it refuses by a Problem where something of
 * its own is still open, or closes it. What it returns joins the act's payload.
 */
export type ClosingHook = (args: {
  readonly tx: EntityManager;
  readonly group: TaskGroup;
  readonly now: Date;
}) => Promise<Readonly<Record<string, unknown>>>;

/** What other features may ask of task groups. */
@Injectable()
export class GroupsService implements GrantSource {
  private readonly closingHooks: ClosingHook[] = [];

  constructor(
    private readonly database: DataSource,
    private readonly spaces: SpacesService,
  ) {}

  /** Roles in groups; whoever was in a group when it was closed reads its record on, as an observer. */
  async grantsOf(tx: EntityManager, personId: string, day: string): Promise<Grant[]> {
    const memberships = await tx
      .createQueryBuilder(Membership, 'membership')
      .where('membership.personId = :personId', { personId })
      .andWhere(`(membership.heldAtClose OR (${IN_FORCE}))`, { day })
      .getMany();
    return memberships.map(({ role, spaceId, groupId, organisationId, heldAtClose }) => ({
      role: heldAtClose ? 'observer' : role,
      spaceId,
      groupId,
      organisationId,
    }));
  }

  /** Registers what else happens when a group is closed. */
  onGroupClosing(hook: ClosingHook): void {
    this.closingHooks.push(hook);
  }

  /** Runs the hooks; for the closing act only. */
  async groupClosing(args: Parameters<ClosingHook>[0]): Promise<Record<string, unknown>> {
    const payload: Record<string, unknown> = {};
    for (const hook of this.closingHooks) Object.assign(payload, await hook(args));
    return payload;
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
    const space = await this.spaces.space(ctx, group.spaceId);
    const { organisationId } = await this.spaces.policySubjectFor(ctx, space);
    return { ...this.policySubject({ group, space }), organisationId };
  }

  /**
   * A task group inside an act, kept from changing until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<GroupInSpace> {
    return this.lock(tx, id, 'pessimistic_read');
  }

  /**
   * The same for an act that changes the group itself, or who is in it: one after the other.
   *
   * @throws Problem NOT_FOUND
   */
  async lockedForChange(tx: EntityManager, id: string): Promise<GroupInSpace> {
    return this.lock(tx, id, 'pessimistic_write');
  }

  /** Which of these groups are open, in spaces that are under way. */
  async openAmong(ids: readonly string[]): Promise<Set<string>> {
    const groups = await this.database.manager.findBy(TaskGroup, { id: In([...ids]), status: 'open' });
    const active = await this.spaces.activeAmong(groups.map(({ spaceId }) => spaceId));
    return new Set(groups.filter(({ spaceId }) => active.has(spaceId)).map(({ id }) => id));
  }

  /** The groups of a space that are closed, by id. */
  async closedIn(spaceId: string): Promise<string[]> {
    const closed = await this.database.manager.findBy(TaskGroup, { spaceId, status: 'closed' });
    return closed.map(({ id }) => id);
  }

  /** A task group by id, batched. */
  async group(ctx: RequestContext, id: string): Promise<TaskGroup> {
    const group = await ctx.load('task-group', id, (ids) => this.byIds(ids));
    if (group === undefined) throw new Error(`task group ${id} is missing`);
    return group;
  }

  /** A task group by an id that may be of none; null also for whoever may not know of it. */
  async groupIfShown(ctx: RequestContext, id: string | null): Promise<TaskGroup | null> {
    if (id === null || !ctx.allows('group.read', await this.policySubjectOf(ctx, id))) return null;
    return this.group(ctx, id);
  }

  /**
   * The same for a field that shows it.
   *
   * @throws Problem NOT_FOUND for whoever may not know of it
   */
  async groupShown(ctx: RequestContext, id: string): Promise<TaskGroup> {
    ctx.require('group.read', await this.policySubjectOf(ctx, id));
    return this.group(ctx, id);
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

  /** Everybody who is in a group at that time, whatever they are in it. */
  async peopleIn(tx: EntityManager, groupId: string, at: Date): Promise<string[]> {
    const memberships = await this.inForce(tx, dayOf(at))
      .andWhere('membership.groupId = :groupId', { groupId })
      .getMany();
    return [...new Set(memberships.map(({ personId }) => personId))];
  }

  /** Memberships that hold on a day. */
  inForce(tx: EntityManager, day: string) {
    return tx.createQueryBuilder(Membership, 'membership').where(IN_FORCE, { day });
  }

  private async lock(
    tx: EntityManager,
    id: string,
    mode: 'pessimistic_read' | 'pessimistic_write',
  ): Promise<GroupInSpace> {
    const group = isId(id) ? await tx.findOne(TaskGroup, { where: { id }, lock: { mode } }) : null;
    if (group === null) throw Problem.notFound('task group');
    return { group, space: await this.spaces.locked(tx, group.spaceId) };
  }

  private async byIds(ids: readonly string[]): Promise<Map<string, TaskGroup>> {
    const groups = await this.database.manager.findBy(TaskGroup, { id: In([...ids]) });
    return new Map(groups.map((group) => [group.id, group]));
  }
}
