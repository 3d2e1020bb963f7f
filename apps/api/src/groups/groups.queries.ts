import { allowedActions, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
  'draft.create',
  'decision.open',
  'definition.propose',
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

  private readonly membershipsOfGroups: ChildList<Membership> = {
    name: 'memberships-of-group',
    query: () => this.database.manager.createQueryBuilder(Membership, 'membership'),
    parent: 'groupId',
    keys: [
      { column: 'membership.from', value: ({ from }) => from, cast: 'date' },
      { column: 'membership.id', value: ({ id }) => id, cast: 'uuid' },
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

  /** Memberships of a group, past ones too, in the order in which they began, batched. */
  memberships(ctx: RequestContext, groupId: string, args: PageArgs): Promise<Page<Membership>> {
    return childPage(ctx, this.membershipsOfGroups, groupId, args);
  }

  /** What the asker may do in a group now. */
  async mayDo(ctx: RequestContext, group: TaskGroup): Promise<string[]> {
    return allowedActions(ctx.actor, ACTIONS, await this.groups.policySubjectOf(ctx, group.id));
  }
}
