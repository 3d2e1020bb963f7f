import { ResolveField, Resolver } from '@nestjs/graphql';
import { Guards } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Poll } from '../polls/entities/poll.js';
import { PollsQueries } from '../polls/polls.queries.js';
import { PollType } from '../polls/polls.types.js';
import type { DecisionState } from './decision-state.js';
import { DecisionsQueries } from './decisions.queries.js';
import { DecisionType } from './decisions.types.js';

@Resolver(() => DecisionType)
export class DecisionPollResolver {
  constructor(private readonly polls: PollsQueries) {}

  @Guards('Decision', 'poll.read')
  @ResolveField(() => PollType, {
    nullable: true,
    description: 'The poll that it came from, which bound nobody; null also for whoever may not read that.',
  })
  poll({ record }: DecisionState, _args: unknown, ctx: RequestContext) {
    const { pollId } = record.decision;
    return pollId === null ? null : this.polls.readable(ctx, pollId);
  }
}

@Resolver(() => PollType)
export class PollDecisionsResolver {
  constructor(private readonly queries: DecisionsQueries) {}

  @Guards('Poll', 'decision.read')
  @ResolveField(() => [DecisionType], { description: 'Decisions that came from it, the newest first.' })
  decisions(poll: Poll, _args: unknown, ctx: RequestContext) {
    return this.queries.fromPoll(ctx, poll);
  }
}
