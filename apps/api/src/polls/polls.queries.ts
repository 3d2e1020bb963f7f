import { allowedActions, NOWHERE, type PolicySubject, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { ownGroups } from '../access/own-groups.js';
import { GroupsService } from '../groups/groups.service.js';
import { byId } from '../platform/collections.js';
import { containing } from '../platform/database/containing.js';
import { Page, pageOf, type SortKey } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { Space } from '../spaces/entities/space.js';
import { Poll } from './entities/poll.js';
import type { PollFilter, PollsArgs } from './polls.inputs.js';
import { isOpen, withPoll } from './polls.service.js';
import type { PollOrder } from './polls.types.js';

const ACTIONS: readonly WriteAction[] = ['poll.answer', 'poll.close', 'decision.open'];

const KEYS: Readonly<Record<PollOrder, readonly SortKey<Poll>[]>> = {
  opened: [
    { column: 'poll.openedAt', descending: true, value: ({ openedAt }) => openedAt, cast: 'timestamptz' },
    { column: 'poll.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
  ],
  closing: [
    { column: 'poll.closesAt', value: ({ closesAt }) => closesAt, cast: 'timestamptz' },
    { column: 'poll.id', value: ({ id }) => id, cast: 'uuid' },
  ],
};

/** Reads of polls. */
@Injectable()
export class PollsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly groups: GroupsService,
  ) {}

  /** @throws Problem NOT_FOUND */
  async poll(ctx: RequestContext, id: string): Promise<Poll> {
    const poll = isId(id) ? await this.database.manager.findOneBy(Poll, { id }) : null;
    if (poll === null) throw Problem.notFound('poll');
    ctx.require('poll.read', await this.subjectOf(ctx, poll));
    return poll;
  }

  /** A poll that is there, batched; null for whoever may not read it. */
  async readable(ctx: RequestContext, id: string): Promise<Poll | null> {
    const poll = await ctx.load('poll', id, async (ids) =>
      byId(await this.database.manager.findBy(Poll, { id: In([...ids]) })),
    );
    if (poll === undefined) throw new Error(`poll ${id} is missing`);
    return ctx.allows('poll.read', await this.subjectOf(ctx, poll)) ? poll : null;
  }

  /** Polls of a space that the asker may read. */
  async inSpace(ctx: RequestContext, space: Space, args: PollsArgs): Promise<Page<Poll>> {
    const query = this.database.manager
      .createQueryBuilder(Poll, 'poll')
      .where('poll.spaceId = :spaceId', { spaceId: space.id });
    if (!ctx.allows('poll.read', { ...NOWHERE, spaceId: space.id })) {
      const groups = ownGroups(ctx, 'poll.read', space.id);
      if (groups.length === 0) return Page.empty();
      query.andWhere('poll.groupId IN (:...groups)', { groups });
    }
    narrow(query, args.filter ?? {});
    return pageOf(query, KEYS[args.orderBy], args);
  }

  /** What the asker may do with a poll now; nobody answers one whose time is over. */
  async mayDo(ctx: RequestContext, poll: Poll): Promise<string[]> {
    const allowed = allowedActions(ctx.actor, ACTIONS, await this.subjectOf(ctx, poll));
    return allowed.filter((action) => action !== 'poll.answer' || isOpen(poll, ctx.now));
  }

  private async subjectOf(ctx: RequestContext, poll: Poll): Promise<PolicySubject> {
    return withPoll(await this.groups.policySubjectOf(ctx, poll.groupId), poll);
  }
}

/** Groups of a space whose polls the asker reads because of a role in them. */
function narrow(query: SelectQueryBuilder<Poll>, { taskGroupId, method, status, text }: PollFilter): void {
  if (taskGroupId)
    query.andWhere('poll.groupId = :groupId', { groupId: isId(taskGroupId) ? taskGroupId : null });
  if (method?.length) query.andWhere('poll.method IN (:...method)', { method });
  if (status?.length) query.andWhere('poll.status IN (:...status)', { status });
  if (text?.trim()) {
    query.andWhere('poll.question ILIKE :pattern', { pattern: containing(text) });
  }
}
