import { Injectable } from '@nestjs/common';
import { DataSource, MoreThanOrEqual } from 'typeorm';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { WaitingItem, WaitingSource } from '../platform/waiting.js';
import type { Space } from '../spaces/entities/space.js';
import { Poll } from './entities/poll.js';
import { PollAnswersQueries } from './poll-answers.queries.js';
import { PollsQueries } from './polls.queries.js';
import { pathOf } from './polls.service.js';

/** Polls wait for everybody who may answer them and has not. */
@Injectable()
export class PollsWaiting implements WaitingSource {
  constructor(
    private readonly database: DataSource,
    private readonly queries: PollsQueries,
    private readonly answers: PollAnswersQueries,
  ) {}

  async waitingFor(ctx: RequestContext, space: Space): Promise<WaitingItem[]> {
    if (ctx.actor.kind !== 'person' || space.status !== 'active') return [];
    const open = await this.database.manager.find(Poll, {
      where: { spaceId: space.id, status: 'open', closesAt: MoreThanOrEqual(ctx.now) },
      order: { closesAt: 'ASC', id: 'ASC' },
    });
    const items = await Promise.all(open.map((poll) => this.item(ctx, space, poll)));
    return items.flat();
  }

  private async item(ctx: RequestContext, space: Space, poll: Poll): Promise<WaitingItem[]> {
    if (!(await this.queries.mayDo(ctx, poll)).includes('poll.answer')) return [];
    if ((await this.answers.own(ctx, poll)) !== null) return [];
    return [
      {
        id: `poll:${poll.id}`,
        kind: 'poll_wanted',
        title: poll.question,
        reason: 'Answer for yourself. It binds nobody.',
        path: pathOf(space.slug, poll),
        since: poll.openedAt,
        dueAt: poll.closesAt,
      },
    ];
  }
}
