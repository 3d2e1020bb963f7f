import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import type { Act } from '../acts/entities/act.js';
import { Ctx, Performs, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { answerPoll } from './acts/answer-poll.js';
import { closePoll } from './acts/close-poll.js';
import { openPoll } from './acts/open-poll.js';
import * as inputs from './polls.inputs.js';
import { PollsQueries } from './polls.queries.js';
import { PollConnection, PollType } from './polls.types.js';

/** What is asked of polls, and what is done in them. */
@Resolver(() => PollType)
export class PollsResolver {
  constructor(
    private readonly queries: PollsQueries,
    private readonly spaces: SpacesService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => PollType, { nullable: true })
  @Reads('poll.read')
  poll(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.queries.poll(ctx, id);
  }

  @Query(() => PollConnection, { description: 'Those that the viewer may read.' })
  @Reads('poll.read')
  async polls(@Ctx() ctx: RequestContext, @Args() args: inputs.PollsArgs) {
    return this.queries.inSpace(ctx, await this.spaces.bySlug(ctx, args.spaceSlug), args);
  }

  @Mutation(() => inputs.PollPayload, { description: 'Asks the people of a group what binds nobody.' })
  @Performs(openPoll)
  async openPoll(@Ctx() ctx: RequestContext, @Args('input') input: inputs.OpenPollInput) {
    return this.payload(ctx, await this.door.perform(ctx, openPoll, input));
  }

  @Mutation(() => inputs.PollPayload, {
    description: 'Answers a poll for oneself. A new answer stands in place of the one before it.',
  })
  @Performs(answerPoll)
  async answerPoll(@Ctx() ctx: RequestContext, @Args('input') input: inputs.AnswerPollInput) {
    return this.payload(ctx, await this.door.perform(ctx, answerPoll, input));
  }

  @Mutation(() => inputs.PollPayload, { description: 'Closes a poll before its time is over.' })
  @Performs(closePoll)
  async closePoll(@Ctx() ctx: RequestContext, @Args('input') input: inputs.ClosePollInput) {
    return this.payload(ctx, await this.door.perform(ctx, closePoll, input));
  }

  private async payload(ctx: RequestContext, { result, act }: { result: { pollId: string }; act: Act }) {
    return { poll: await this.queries.poll(ctx, result.pollId), act };
  }
}
