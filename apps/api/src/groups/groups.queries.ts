import { allowedActions, coChairsWanted, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../access/grants.js';
import { groupBy } from '../platform/collections.js';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import type { Page, PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Membership } from './entities/membership.js';
import { TaskGroup } from './entities/task-group.js';
import { GroupsService } from './groups.service.js';

const ACTIONS: readonly WriteAction[] = [
  'group.appoint',
  'group.changeMembership',
  'group.endMembership',
  'group.setCoChairRule',
  'group.adoptTerms',
  'group.close',
  'joinRequest.make',
  'meeting.schedule',
  'action.assign',
  'draft.create',
  'draft.import',
  'decision.open',
  'poll.open',
  'definition.propose',
  'evidence.add',
  'consultation.open',
];

/** Reads of task groups. */
@Injectable()
export class GroupsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly groups: GroupsService,
  ) {}

  private readonly ofSpaces: ChildList<TaskGroup> = {
    name: 'groups-of-space',
    query: () => this.database.manager.createQueryBuilder(TaskGroup, 'taskGroup'),
    parent: 'spaceId',
    keys: [
      { column: 'taskGroup.createdAt', value: ({ createdAt }) => createdAt, cast: 'timestamptz' },
      { column: 'taskGroup.id', value: ({ id }) => id, cast: 'uuid' },
    ],
    defaultSize: 50,
  };

  /**
   * @throws Problem NOT_FOUND
   */
  async byId(ctx: RequestContext, id: string): Promise<TaskGroup> {
    const group = isId(id) ? await this.database.manager.findOneBy(TaskGroup, { id }) : null;
    if (group === null) throw Problem.notFound('task group');
    ctx.require('group.read', await this.groups.policySubjectOf(ctx, group.id));
    return group;
  }

  /** Groups of a space, oldest first, batched; the caller has asked for `group.read`. */
  inSpace(ctx: RequestContext, spaceId: string, args: PageArgs): Promise<Page<TaskGroup>> {
    return childPage(ctx, this.ofSpaces, spaceId, args);
  }

  /** Memberships of a group in the order in which they began, batched: those that are over, those that are not, or all. */
  memberships(
    ctx: RequestContext,
    groupId: string,
    args: PageArgs,
    past: boolean | null,
  ): Promise<Page<Membership>> {
    const all = () => this.database.manager.createQueryBuilder(Membership, 'membership');
    const over = 'membership.endedAt IS NOT NULL OR membership.until < :day';
    const day = dayOf(ctx.now);
    const list: ChildList<Membership> = {
      name: `memberships-of-group:${past}`,
      query: () =>
        past === null ? all() : all().where(past ? `(${over})` : `(${over}) IS NOT TRUE`, { day }),
      parent: 'groupId',
      keys: [
        { column: 'membership.from', value: ({ from }) => from, cast: 'date' },
        { column: 'membership.id', value: ({ id }) => id, cast: 'uuid' },
      ],
      defaultSize: 50,
    };
    return childPage(ctx, list, groupId, args);
  }

  /** @throws Problem NOT_FOUND */
  async membership(ctx: RequestContext, id: string): Promise<Membership> {
    const membership = await this.database.manager.findOneBy(Membership, { id });
    if (membership === null) throw Problem.notFound('membership');
    ctx.require('group.read', await this.groups.policySubjectOf(ctx, membership.groupId));
    return membership;
  }

  /** How many co-chairs a group wants now, batched; none once it is closed. */
  async coChairsWanted(ctx: RequestContext, group: TaskGroup): Promise<number> {
    if (group.status !== 'open') return 0;
    const chairs = await ctx.load('co-chairs', group.id, async (ids) => {
      const rows = await this.groups
        .inForce(this.database.manager, dayOf(ctx.now))
        .andWhere("membership.groupId IN (:...ids) AND membership.role = 'co_chair'", { ids })
        .getMany();
      return groupBy(rows, ({ groupId }) => groupId);
    });
    return coChairsWanted(chairs?.length ?? 0);
  }

  /** What the asker may do in a group now. */
  async mayDo(ctx: RequestContext, group: TaskGroup): Promise<string[]> {
    return allowedActions(ctx.actor, ACTIONS, await this.groups.policySubjectOf(ctx, group.id));
  }
}
