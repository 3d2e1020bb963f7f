import { NOWHERE, type PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { groupBy } from '../platform/collections.js';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import { Page, type PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { WaitingItem, WaitingSource } from '../platform/waiting.js';
import type { Space } from '../spaces/entities/space.js';
import { JoinRequest } from './entities/join-request.js';
import { TaskGroup } from './entities/task-group.js';
import { groupPath } from './group-letters.js';
import { type GroupInSpace, GroupsService } from './groups.service.js';

export interface RequestInGroup extends GroupInSpace {
  readonly request: JoinRequest;
}

/** Requests to join: reads, and what waits for those who answer them. */
@Injectable()
export class JoinRequests implements WaitingSource {
  constructor(
    private readonly database: DataSource,
    private readonly groups: GroupsService,
  ) {}

  private readonly ofGroups: ChildList<JoinRequest> = {
    name: 'join-requests-of-group',
    query: () =>
      this.database.manager.createQueryBuilder(JoinRequest, 'request').where("request.status <> 'withdrawn'"),
    parent: 'groupId',
    keys: [
      {
        column: 'request.requestedAt',
        descending: true,
        value: ({ requestedAt }) => requestedAt,
        cast: 'timestamptz',
      },
      { column: 'request.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
    ],
  };

  /**
   * A request inside an act, and its group kept from changing until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<RequestInGroup> {
    const known = isId(id) ? await tx.findOneBy(JoinRequest, { id }) : null;
    if (known === null) throw Problem.notFound('request');
    const place = await this.groups.lockedForChange(tx, known.groupId);
    return { ...place, request: await tx.findOneByOrFail(JoinRequest, { id }) };
  }

  /** What the policy must know of a request. */
  policySubject({ request, ...place }: RequestInGroup): PolicySubject {
    return ofRequest(this.groups.policySubject(place), request);
  }

  /** The same for a read. */
  async policySubjectOf(ctx: RequestContext, request: JoinRequest): Promise<PolicySubject> {
    return ofRequest(await this.groups.policySubjectOf(ctx, request.groupId), request);
  }

  /** @throws Problem NOT_FOUND */
  async byId(ctx: RequestContext, id: string): Promise<JoinRequest> {
    const request = await this.database.manager.findOneBy(JoinRequest, { id });
    if (request === null) throw Problem.notFound('request');
    ctx.require('joinRequest.read', await this.policySubjectOf(ctx, request));
    return request;
  }

  /** Requests of a group that were not withdrawn, the newest first; empty for whoever may not read them. */
  async inGroup(ctx: RequestContext, group: TaskGroup, args: PageArgs): Promise<Page<JoinRequest>> {
    const { spaceId, id: groupId } = group;
    if (!ctx.allows('joinRequest.read', { ...NOWHERE, spaceId, groupId })) return Page.empty();
    return childPage(ctx, this.ofGroups, groupId, args);
  }

  /** The asker's own newest request in a group, batched. */
  async own(ctx: RequestContext, groupId: string): Promise<JoinRequest | null> {
    const { personId } = ctx;
    if (personId === null) return null;
    const own = await ctx.load('own-join-request', groupId, async (ids) => {
      const rows = await this.database.manager.find(JoinRequest, {
        where: { groupId: In([...ids]), personId },
        order: { requestedAt: 'ASC' },
      });
      return new Map(rows.map((row) => [row.groupId, row]));
    });
    if (own === undefined) return null;
    return ctx.allows('joinRequest.read', await this.policySubjectOf(ctx, own)) ? own : null;
  }

  async waitingFor(ctx: RequestContext, space: Space): Promise<WaitingItem[]> {
    if (ctx.actor.kind !== 'person' || space.status !== 'active') return [];
    const open = await this.database.manager.find(JoinRequest, {
      where: { spaceId: space.id, status: 'open' },
      order: { requestedAt: 'ASC' },
    });
    const items = await Promise.all(
      [...groupBy(open, ({ groupId }) => groupId)].map(async ([groupId, requests]) => {
        const group = await this.groups.group(ctx, groupId);
        const [first] = requests;
        if (first === undefined) return [];
        if (!ctx.allows('joinRequest.answer', await this.policySubjectOf(ctx, first))) return [];
        return [waitingItem(space, group, requests.length, first.requestedAt)];
      }),
    );
    return items.flat();
  }
}

function waitingItem(space: Space, group: TaskGroup, count: number, since: Date): WaitingItem {
  return {
    id: `join-request:${group.id}`,
    kind: 'join_request',
    title: group.title,
    reason: count === 1 ? 'Somebody asks to join the group.' : `${count} people ask to join the group.`,
    path: groupPath(space, group),
    since,
    dueAt: null,
  };
}

function ofRequest(place: PolicySubject, { personId, status }: JoinRequest): PolicySubject {
  return { ...place, ownerId: personId, states: { ...place.states, request: status } };
}
