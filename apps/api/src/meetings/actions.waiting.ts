import { isOverdue } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../access/grants.js';
import { GroupsService } from '../groups/groups.service.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { WaitingItem, WaitingSource } from '../platform/waiting.js';
import type { Space } from '../spaces/entities/space.js';
import { actionsPath } from './action-letters.js';
import { GroupAction } from './entities/group-action.js';

/** The actions that wait for whoever undertook them. */
@Injectable()
export class ActionsWaiting implements WaitingSource {
  constructor(
    private readonly database: DataSource,
    private readonly groups: GroupsService,
  ) {}

  async waitingFor(ctx: RequestContext, space: Space): Promise<WaitingItem[]> {
    if (ctx.actor.kind !== 'person' || space.status !== 'active') return [];
    const open = await this.database.manager.find(GroupAction, {
      where: { spaceId: space.id, ownerId: ctx.actor.personId, status: 'open' },
      order: { dueDate: 'ASC', id: 'ASC' },
    });
    const items = await Promise.all(open.map((action) => this.item(ctx, space, action)));
    return items.flat();
  }

  private async item(ctx: RequestContext, space: Space, action: GroupAction): Promise<WaitingItem[]> {
    const group = await this.groups.group(ctx, action.groupId);
    if (!ctx.allows('action.settle', await this.groups.policySubjectOf(ctx, group.id))) return [];
    const overdue = isOverdue(action, dayOf(ctx.now));
    return [
      {
        id: `action:${action.id}`,
        kind: overdue ? 'action_overdue' : 'action_open',
        title: action.what,
        reason: `You undertook it in “${group.title}”${overdue ? '; it is overdue' : ''}.`,
        path: actionsPath(space, group),
        since: action.createdAt,
        dueAt: new Date(`${action.dueDate}T23:59:59Z`),
      },
    ];
  }
}
