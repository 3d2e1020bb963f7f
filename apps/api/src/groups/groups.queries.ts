import { allowedActions, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
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

  /**
   * @throws Problem NOT_FOUND
   */
  async byId(ctx: RequestContext, id: string): Promise<TaskGroup> {
    const group = isId(id) ? await this.database.manager.findOneBy(TaskGroup, { id }) : null;
    if (group === null) throw Problem.notFound('task group');
    ctx.require('group.read', await this.groups.policySubjectOf(ctx, group.id));
    return group;
  }

  /** Groups of a space, oldest first; the caller has asked for `group.read`. */
  inSpace(spaceId: string, args: PageArgs): Promise<Page<TaskGroup>> {
    const query = this.database.manager
      .createQueryBuilder(TaskGroup, 'taskGroup')
      .where('taskGroup.spaceId = :spaceId', { spaceId });
    return pageOf(
      query,
      [
        { column: 'taskGroup.createdAt', value: (group) => group.createdAt, cast: 'timestamptz' },
        { column: 'taskGroup.id', value: (group) => group.id, cast: 'uuid' },
      ],
      args,
      50,
    );
  }

  /** Memberships of a group, past ones too, in the order in which they began. */
  memberships(groupId: string, args: PageArgs): Promise<Page<Membership>> {
    const query = this.database.manager
      .createQueryBuilder(Membership, 'membership')
      .where('membership.groupId = :groupId', { groupId });
    return pageOf(
      query,
      [
        { column: 'membership.from', value: (membership) => membership.from, cast: 'date' },
        { column: 'membership.id', value: (membership) => membership.id, cast: 'uuid' },
      ],
      args,
      50,
    );
  }

  /** What the asker may do in a group now. */
  async mayDo(ctx: RequestContext, group: TaskGroup): Promise<string[]> {
    return allowedActions(ctx.actor, ACTIONS, await this.groups.policySubjectOf(ctx, group.id));
  }
}
