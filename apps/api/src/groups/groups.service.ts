import { type Grant, NOWHERE, type PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { dayOf, type GrantSource } from '../access/grants.js';
import { valuesBy } from '../platform/collections.js';
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

/** That an organisation with a say in an open decision left the group; `leftAt` in ISO 8601. */
export interface LeftSeat {
  readonly decisionId: string;
  readonly organisationId: string;
  readonly leftAt: string;
}

/** What another feature does when places in a group have ended by an act, in the same transaction. */
export type PlacesEndedHook = (args: {
  readonly tx: EntityManager;
  readonly groupId: string;
  readonly actId: string;
  readonly now: Date;
}) => Promise<readonly LeftSeat[]>;

/** What other features may ask of task groups. */
@Injectable()
export class GroupsService implements GrantSource {
  private readonly closingHooks: ClosingHook[] = [];
  private readonly endedHooks: PlacesEndedHook[] = [];

  constructor(
    private readonly database: DataSource,
    private readonly spaces: SpacesService,
  ) {}

  /** Roles in groups; whoever was in a group when it was closed reads its record on, as an observer. */
  async grantsOf(
    tx: EntityManager,
    personIds: readonly string[],
    day: string,
  ): Promise<ReadonlyMap<string, readonly Grant[]>> {
    const memberships = await tx
      .createQueryBuilder(Membership, 'membership')
      .where('membership.personId = ANY(:personIds)', { personIds })
      .andWhere(`(membership.heldAtClose OR (${IN_FORCE}))`, { day })
      .getMany();
    return valuesBy(
      memberships,
      ({ personId }) => personId,
      ({ role, spaceId, groupId, organisationId, heldAtClose }) => ({
        role: heldAtClose ? 'observer' : role,
        spaceId,
        groupId,
        organisationId,
      }),
    );
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

  /** Registers what else happens when places in a group have ended. */
  onPlacesEnded(hook: PlacesEndedHook): void {
    this.endedHooks.push(hook);
  }

  /** Runs the hooks once places have ended; for acts that end them. @returns the seats left by it, for their payload */
  async placesEnded(args: Parameters<PlacesEndedHook>[0]): Promise<LeftSeat[]> {
    const left: LeftSeat[] = [];
    for (const hook of this.endedHooks) left.push(...(await hook(args)));
    return left;
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

  /** When the last of its places in a group that had ended by then ended, for each of these organisations that had one. */
  async seatsEnded(
    tx: EntityManager,
    groupId: string,
    organisationIds: readonly string[],
    by: Date,
  ): Promise<Map<string, Date>> {
    const rows = await tx.query<{ id: string; ended: Date }[]>(
      `SELECT organisation_id AS id, max(ended) AS ended
       FROM membership, COALESCE(ended_at, ("until" + 1)::timestamp AT TIME ZONE 'UTC') AS ended
       WHERE group_id = $1 AND organisation_id = ANY($2) AND role IN ('co_chair', 'member') AND ended <= $3
       GROUP BY organisation_id`,
      [groupId, organisationIds, by],
    );
    return new Map(rows.map(({ id, ended }) => [id, ended]));
  }

  /** The same for whoever asks, batched. */
  async seatsShown(ctx: RequestContext, groupId: string, at: Date): Promise<readonly string[]> {
    const found = await ctx.load(`seats-on-${dayOf(at)}`, groupId, (ids) => this.seatsOf(ids, at));
    return found ?? [];
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

  private async seatsOf(groupIds: readonly string[], at: Date): Promise<Map<string, string[]>> {
    const rows = await this.inForce(this.database.manager, dayOf(at))
      .andWhere('membership.groupId IN (:...groupIds)', { groupIds })
      .andWhere("membership.role IN ('co_chair', 'member') AND membership.organisationId IS NOT NULL")
      .select('membership.group_id', 'group')
      .addSelect('array_agg(DISTINCT membership.organisation_id)', 'seats')
      .groupBy('membership.group_id')
      .getRawMany<{ group: string; seats: string[] }>();
    return new Map(rows.map(({ group, seats }) => [group, seats]));
  }

  private async byIds(ids: readonly string[]): Promise<Map<string, TaskGroup>> {
    const groups = await this.database.manager.findBy(TaskGroup, { id: In([...ids]) });
    return new Map(groups.map((group) => [group.id, group]));
  }
}
