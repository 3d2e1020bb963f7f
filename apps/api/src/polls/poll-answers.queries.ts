import {
  asksOfOptions,
  countGradients,
  countOptions,
  countSenseCheck,
  latestOf,
  type OptionBallot,
  type OptionMethod,
} from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { GroupPlaces } from '../groups/group-places.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { groupBy } from '../platform/collections.js';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import { Page, type PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Poll } from './entities/poll.js';
import { PollAnswer } from './entities/poll-answer.js';
import { PollOption } from './entities/poll-option.js';
import { isOpen } from './polls.service.js';
import type { PollResultsType } from './polls.types.js';

/** Reads of what was answered to a poll, for whoever has asked the policy about the poll. */
@Injectable()
export class PollAnswersQueries {
  constructor(
    private readonly database: DataSource,
    private readonly places: GroupPlaces,
    private readonly organisations: OrganisationsService,
  ) {}

  private readonly answersOf: ChildList<PollAnswer> = {
    name: 'answers-of-poll',
    query: () =>
      this.database.manager.createQueryBuilder(PollAnswer, 'answer').where(
        `NOT EXISTS (SELECT 1 FROM poll_answer later WHERE later.poll_id = answer.poll_id
             AND later.person_id = answer.person_id AND later.ordinal > answer.ordinal)`,
      ),
    parent: 'pollId',
    keys: [
      { column: 'answer.at', descending: true, value: ({ at }) => at, cast: 'timestamptz' },
      { column: 'answer.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
    ],
  };

  /** What each person said last, the latest first, batched; none while others' answers are hidden. */
  answers(ctx: RequestContext, poll: Poll, args: PageArgs): Promise<Page<PollAnswer>> {
    return areShown(poll) ? childPage(ctx, this.answersOf, poll.id, args) : Promise.resolve(Page.empty());
  }

  /** What the asker said last; null for whoever has not answered. */
  async own(ctx: RequestContext, { id }: Poll): Promise<PollAnswer | null> {
    const all = await this.all(ctx, id);
    return latestOf(all).find(({ personId }) => personId === ctx.personId) ?? null;
  }

  /** How many people have answered, which is never hidden. */
  async answered(ctx: RequestContext, { id }: Poll): Promise<number> {
    return latestOf(await this.all(ctx, id)).length;
  }

  /** How many people may answer now: the co-chairs and members of its group; null once it cannot be answered. */
  async asked(ctx: RequestContext, poll: Poll): Promise<number | null> {
    if (!isOpen(poll, ctx.now)) return null;
    const places = await this.places.current(this.database.manager, poll.groupId, ctx.now);
    const working = places.filter(({ role }) => role !== 'observer');
    return new Set(working.map(({ personId }) => personId)).size;
  }

  /** How people answered; null while that is hidden, and where people answer in words alone. */
  async results(ctx: RequestContext, poll: Poll): Promise<PollResultsType | null> {
    if (!areShown(poll) || poll.method === 'question_round') return null;
    const { method } = poll;
    const answers = await this.all(ctx, poll.id);
    const given = await Promise.all(answers.map((answer) => this.withSector(ctx, answer)));
    if (asksOfOptions(method)) return this.tallied(ctx, poll.id, method, given);
    const ballots = given.flatMap(({ choice, ...rest }) => (choice === null ? [] : { ...rest, choice }));
    const counted =
      method === 'sense_check' ? { ...countSenseCheck(ballots), median: [] } : countGradients(ballots);
    const { counts, bySector, median } = counted;
    return {
      counts: [...counts],
      bySector: bySector.map((each) => ({ ...each, counts: [...each.counts] })),
      median: [...median],
      tallies: [],
      talliesBySector: [],
    };
  }

  /** What a poll puts to people, in order, batched. */
  async options(ctx: RequestContext, pollId: string): Promise<readonly PollOption[]> {
    const found = await ctx.load('options-of-poll', pollId, async (ids) => {
      const where = { pollId: In([...ids]) };
      const rows = await this.database.manager.find(PollOption, { where, order: { ordinal: 'ASC' } });
      return groupBy(rows, (row) => row.pollId);
    });
    return found ?? [];
  }

  private async tallied(
    ctx: RequestContext,
    pollId: string,
    method: OptionMethod,
    given: readonly OptionBallot[],
  ): Promise<PollResultsType> {
    const options = await this.options(ctx, pollId);
    const counted = countOptions(
      method,
      options.map(({ id }) => id),
      given,
    );
    return {
      counts: [],
      bySector: [],
      median: [],
      tallies: [...counted.tallies],
      talliesBySector: counted.bySector.map((each) => ({ ...each, tallies: [...each.tallies] })),
    };
  }

  private async withSector(ctx: RequestContext, answer: PollAnswer) {
    const { personId, organisationId, ordinal, choice, marks } = answer;
    const { sectorKey } = await this.organisations.organisation(ctx, organisationId);
    return { personId, sectorKey, ordinal, choice, marks };
  }

  private async all(ctx: RequestContext, pollId: string): Promise<readonly PollAnswer[]> {
    const found = await ctx.load('all-answers-of-poll', pollId, async (ids) => {
      const rows = await this.database.manager.findBy(PollAnswer, { pollId: In([...ids]) });
      return groupBy(rows, (row) => row.pollId);
    });
    return found ?? [];
  }
}

/** Whether everybody who may read the poll sees what was answered. */
function areShown({ hiddenUntilClosed, status }: Poll): boolean {
  return !hiddenUntilClosed || status === 'closed';
}
